package org.kedang.bulk;

import org.kedang.access.Reader;
import org.kedang.access.Right;

/** What is done to many customers at once. */
public enum BulkKind {

	/** Give them to another owner. */
	ASSIGN,

	/** Release them to the pool. */
	RELEASE,

	/** Put a tag on them. */
	TAG,

	/** Take a tag off them. */
	UNTAG,

	/** Hand over everybody of one owner. */
	TRANSFER,

	/** Release whom the rules of the pool say. */
	RULES,

	/** Take another action back, or a part of it. */
	UNDO;

	/** Whether owners change, not tags. */
	public boolean isOfOwners() {
		return this != TAG && this != UNTAG;
	}

	/** Whether somebody chooses it on a roster. */
	public boolean isOffered() {
		return this == ASSIGN || this == RELEASE || !isOfOwners();
	}

	/** Whether the reader may do this at all; to whom is another question. */
	public boolean isFor(Reader reader) {
		return switch (this) {
			case ASSIGN, TRANSFER, RULES -> reader.may(Right.ASSIGN);
			case RELEASE -> reader.may(Right.CLAIM);
			case TAG, UNTAG, UNDO -> reader.mayEditCustomers();
		};
	}

}
