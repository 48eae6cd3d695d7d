package org.kedang.web.outlook;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The last one of a page, after whom the next one begins, as programs hand it back.
 *
 * @param value that the list is ordered by
 * @param id of the last one
 */
record Place(double value, long id) {

	/**
	 * Reads one.
	 * @param first where the first page begins
	 * @throws ResponseStatusException 400 where it is none
	 */
	static Place of(@Nullable String text, Place first) {
		if (text == null) {
			return first;
		}
		String[] parts = text.split("~", 2);
		try {
			Place place = new Place(Double.parseDouble(parts[0]), Long.parseLong(parts[parts.length - 1]));
			if (parts.length == 2 && Double.isFinite(place.value)) {
				return place;
			}
		}
		catch (NumberFormatException ex) {
			// is told as any other
		}
		throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after");
	}

	@Override
	public String toString() {
		return this.value + "~" + this.id;
	}

}
