package org.kedang.web.security;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;

/**
 * Who may take a route.
 *
 * @param open whether even those may who are not signed in
 * @param right the right it takes; null where being signed in is enough
 */
public record Access(boolean open, @Nullable Right right) {

	static final Access EVERYONE = new Access(true, null);

	static final Access SIGNED_IN = new Access(false, null);

	static Access with(Right right) {
		return new Access(false, right);
	}

	/**
	 * Whether this reader may; null is somebody not signed in.
	 */
	public boolean permits(@Nullable Reader reader) {
		return this.open || (reader != null && (this.right == null || reader.may(this.right)));
	}

}
