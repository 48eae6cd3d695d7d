package org.kedang.pool;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands among those to be released.
 *
 * @param day on which it is released, or one for all where only ids matter
 */
record DuePlace(LocalDate day, long id) implements Comparable<DuePlace> {

	static final LocalDate ANY = LocalDate.of(1900, 1, 1);

	private static final Comparator<DuePlace> ORDER = Comparator.comparing(DuePlace::day).thenComparing(DuePlace::id);

	/** Anything that is no place is the beginning. */
	static DuePlace parse(@Nullable String text) {
		String[] parts = (text != null) ? text.split("_") : new String[0];
		try {
			return (parts.length == 2 && parts[0].length() == 10)
					? new DuePlace(LocalDate.parse(parts[0]), Long.parseLong(parts[1])) : new DuePlace(ANY, 0);
		}
		catch (DateTimeParseException | NumberFormatException ex) {
			return new DuePlace(ANY, 0);
		}
	}

	@Override
	public int compareTo(DuePlace other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Customers behind a place, of those that were found some time ago. A whole page is
	 * looked at again each time, however few are missing.
	 * @param found in their order
	 * @param limit how many are wanted
	 * @param now those of them who are still to be released, in the same order
	 */
	static List<DueCustomer> page(List<DuePlace> found, DuePlace after, int limit,
			Function<List<DuePlace>, List<DueCustomer>> now) {
		int place = Collections.binarySearch(found, after);
		int from = (place >= 0) ? place + 1 : -place - 1;
		List<DueCustomer> page = new ArrayList<>();
		while (page.size() < limit && from < found.size()) {
			int to = Math.min(from + limit, found.size());
			page.addAll(now.apply(found.subList(from, to)));
			from = to;
		}
		return page.subList(0, Math.min(limit, page.size()));
	}

}
