package org.kedang.list;

import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.bulk.BulkKind;

/** What is done with a list. */
public enum ListActionKind {

	/** Take it out as a file. */
	EXPORT,

	/** Put a tag on its members. */
	TAG,

	/** Take a tag off them. */
	UNTAG,

	/** Give them to another owner. */
	ASSIGN,

	/** Have them contacted every so many days. */
	PLAN;

	/** Whether it changes customers, and can be taken back as a bulk action. */
	public boolean isBulk() {
		return this != EXPORT && this != PLAN;
	}

	/**
	 * The bulk action it is.
	 * @throws IllegalArgumentException if it is none
	 */
	public BulkKind bulk() {
		return BulkKind.valueOf(name());
	}

	/** Whether the reader may do this at all. */
	public boolean isFor(Reader reader) {
		return switch (this) {
			case EXPORT -> reader.mayExport();
			case PLAN -> reader.may(Right.RANK) && reader.mayEditCustomers();
			default -> bulk().isFor(reader);
		};
	}

}
