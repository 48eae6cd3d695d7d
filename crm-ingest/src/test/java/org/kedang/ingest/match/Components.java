package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Records that hang together by pairs, however indirectly.
 */
final class Components {

	private final int[] parents;

	private Components(int size) {
		this.parents = new int[size];
		Arrays.setAll(this.parents, (i) -> i);
	}

	/**
	 * Components of more than one record, each in ascending order, by their first
	 * records.
	 */
	static List<int[]> of(ScoredPairs pairs, int size, IntPredicate links) {
		Components components = new Components(size);
		for (int i = 0; i < pairs.size(); i++) {
			if (links.test(i)) {
				components.join(pairs.first(i), pairs.second(i));
			}
		}
		return components.lists();
	}

	/** The same among some records only. */
	static List<int[]> within(int[] rows, ScoredPairs pairs, IntPredicate links) {
		Map<Integer, Integer> places = new HashMap<>();
		for (int i = 0; i < rows.length; i++) {
			places.put(rows[i], i);
		}
		Components components = new Components(rows.length);
		for (int i = 0; i < pairs.size(); i++) {
			Integer first = places.get(pairs.first(i));
			Integer second = places.get(pairs.second(i));
			if (first != null && second != null && links.test(i)) {
				components.join(first, second);
			}
		}
		List<int[]> lists = components.lists();
		lists.forEach((list) -> Arrays.setAll(list, (i) -> rows[list[i]]));
		return lists;
	}

	private void join(int a, int b) {
		int first = root(a);
		int second = root(b);
		this.parents[Math.max(first, second)] = Math.min(first, second);
	}

	private int root(int row) {
		int at = row;
		while (this.parents[at] != at) {
			this.parents[at] = this.parents[this.parents[at]];
			at = this.parents[at];
		}
		return at;
	}

	private List<int[]> lists() {
		int[] sizes = new int[this.parents.length];
		for (int i = 0; i < sizes.length; i++) {
			sizes[root(i)]++;
		}
		Map<Integer, int[]> lists = new TreeMap<>();
		int[] filled = new int[sizes.length];
		for (int i = 0; i < sizes.length; i++) {
			int root = root(i);
			if (sizes[root] > 1) {
				lists.computeIfAbsent(root, (key) -> new int[sizes[key]])[filled[root]++] = i;
			}
		}
		return new ArrayList<>(lists.values());
	}

}
