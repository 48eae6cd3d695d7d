package org.kedang.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of the groups that customers are in, from 0.
 */
final class GroupNumbers {

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<String> keys = new ArrayList<>();

	/**
	 * The group's number, a new one where it has none.
	 * @param key null where it is not known
	 */
	int of(@Nullable String key) {
		String known = (key != null) ? key : CustomerGrouping.UNKNOWN;
		Integer number = this.numbers.putIfAbsent(known, this.keys.size());
		if (number != null) {
			return number;
		}
		this.keys.add(known);
		return this.keys.size() - 1;
	}

	/**
	 * Brings customers into an order and numbers their groups anew, as they come in it,
	 * so that the numbers do not depend on how the customers were read.
	 * @param groups the customers' groups as they were read
	 * @param order the places at which they were read
	 */
	int[] arranged(int[] groups, int[] order) {
		int[] anew = new int[this.keys.size()];
		Arrays.fill(anew, -1);
		List<String> before = List.copyOf(this.keys);
		this.keys.clear();
		int[] arranged = new int[order.length];
		for (int i = 0; i < order.length; i++) {
			int number = groups[order[i]];
			if (anew[number] < 0) {
				anew[number] = this.keys.size();
				this.keys.add(before.get(number));
			}
			arranged[i] = anew[number];
		}
		this.numbers.clear();
		return arranged;
	}

	/** The keys, by number. */
	List<String> keys() {
		return this.keys;
	}

}
