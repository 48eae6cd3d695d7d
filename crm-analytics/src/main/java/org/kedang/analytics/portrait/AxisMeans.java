package org.kedang.analytics.portrait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The means of each axis over each segment and over all, of those alone of whom it is
 * known.
 */
public final class AxisMeans {

	/** Stands for all customers in place of a segment. */
	public static final int ALL = 0;

	private static final int AXES = Axis.values().length;

	private final Map<Integer, double[]> sums = new TreeMap<>();

	private final Map<Integer, int[]> counts = new TreeMap<>();

	private final double[] values = new double[AXES];

	/** A customer's values; NaN stands for what is not known. */
	public AxisMeans start() {
		Arrays.fill(this.values, Double.NaN);
		return this;
	}

	public AxisMeans set(Axis axis, double value) {
		this.values[axis.ordinal()] = value;
		return this;
	}

	/**
	 * The customer is complete.
	 * @param segment the customer's segment, from 1; 0 for none
	 */
	public void end(int segment) {
		add(ALL);
		if (segment != ALL) {
			add(segment);
		}
	}

	private void add(int group) {
		double[] sum = this.sums.computeIfAbsent(group, (key) -> new double[AXES]);
		int[] count = this.counts.computeIfAbsent(group, (key) -> new int[AXES]);
		for (int i = 0; i < AXES; i++) {
			if (!Double.isNaN(this.values[i])) {
				sum[i] += this.values[i];
				count[i]++;
			}
		}
	}

	/** What each group came to, all customers first. */
	public List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		this.sums.forEach((group, sum) -> {
			int[] count = this.counts.getOrDefault(group, new int[AXES]);
			List<@Nullable Double> means = new ArrayList<>();
			for (int i = 0; i < AXES; i++) {
				means.add((count[i] > 0) ? Double.valueOf(sum[i] / count[i]) : null);
			}
			groups.add(new Group(group, means));
		});
		return groups;
	}

	/**
	 * A group's means.
	 *
	 * @param segment its number; 0 for all customers
	 * @param means in the order of the axes, 0 to 100; null where nothing is known
	 */
	public record Group(int segment, List<@Nullable Double> means) {

		public @Nullable Double mean(Axis axis) {
			return (axis.ordinal() < this.means.size()) ? this.means.get(axis.ordinal()) : null;
		}

	}

}
