package org.kedang.analytics.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The values of a dimension, numbered: 0 for none, 1 for the rest where there are more
 * than a hundred, then as they are first met.
 */
public final class Keys {

	/** How many values have a number of their own. */
	public static final int MOST = 100;

	private static final int REST = 1;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<String> keys = new ArrayList<>(List.of(Cell.NONE, Cell.REST));

	/**
	 * The number of a value.
	 * @param value null or empty for none; one that is called like the rest is part of it
	 */
	public int number(@Nullable String value) {
		if (value == null || value.isEmpty()) {
			return 0;
		}
		if (value.equals(Cell.REST)) {
			return REST;
		}
		Integer known = this.numbers.get(value);
		if (known != null) {
			return known;
		}
		if (this.numbers.size() == MOST) {
			return REST;
		}
		this.numbers.put(value, this.keys.size());
		this.keys.add(value);
		return this.keys.size() - 1;
	}

	/** Makes sure that these have numbers of their own, the first ones first. */
	public void prefer(List<String> values) {
		values.forEach(this::number);
	}

	String key(int number) {
		return this.keys.get(number);
	}

	/** How many numbers are given away. */
	int size() {
		return this.keys.size();
	}

}
