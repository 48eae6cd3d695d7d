package org.kedang.customer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted roster: that of one row. Its text is opaque to those who carry it.
 *
 * @param sort what the roster is sorted by
 * @param descending in which direction
 * @param value the row's sort value, null where it has none
 * @param id the row's customer
 */
record RosterCursor(RosterSort sort, boolean descending, @Nullable String value, long id) {

	private static final int LONGEST = 400;

	String text() {
		String plain = this.sort + ":" + (this.descending ? "d" : "a") + ":" + this.id
				+ ((this.value != null) ? ":" + this.value : "");
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads what {@link #text} wrote, for a roster sorted the same way.
	 * @throws StaleCursorException if it is none, or another roster's
	 */
	static RosterCursor parse(String text, RosterSort sort, boolean descending) {
		try {
			if (text.length() > LONGEST) {
				throw new StaleCursorException();
			}
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 4);
			String value = (parts.length == 4) ? parts[3] : null;
			RosterCursor cursor = new RosterCursor(RosterSort.valueOf(parts[0]), parts[1].equals("d"), value,
					Long.parseLong(parts[2]));
			if (cursor.sort != sort || cursor.descending != descending || (value == null && !sort.isNullable())
					|| (value != null && value.indexOf('\0') >= 0)) {
				throw new StaleCursorException();
			}
			cursor.sortValue();
			return cursor;
		}
		catch (RuntimeException ex) {
			throw (ex instanceof StaleCursorException stale) ? stale : new StaleCursorException();
		}
	}

	@Nullable Object sortValue() {
		return (this.value != null) ? this.sort.type().parse(this.value) : null;
	}

}
