package org.kedang.archive;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of a longer list, by keyset.
 *
 * @param next where the next slice begins; null for the last one
 */
public record Slice<T>(List<T> items, @Nullable String next) {

	/**
	 * Cuts a list that was read one row longer than it is shown.
	 * @param place where the list goes on behind a row
	 */
	public static <T> Slice<T> cut(List<T> rows, int size, Function<T, String> place) {
		if (rows.size() <= size) {
			return new Slice<>(rows, null);
		}
		List<T> items = List.copyOf(rows.subList(0, size));
		return new Slice<>(items, place.apply(items.get(size - 1)));
	}

	public boolean isEmpty() {
		return this.items.isEmpty();
	}

}
