package org.kedang.analytics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a run came to its segments.
 *
 * @param choices each number of segments tried
 * @param customers how many customers were divided
 * @param sampled how many of them the numbers were tried on
 * @param means of all on each figure, in the figures' own units: the mean of their
 * logarithms, as centres are
 * @param deviations by how many standard deviations each segment's centre lies above the
 * mean of all, in the order of segments and of figures
 */
public record SegmentDivision(List<Choice> choices, int customers, int sampled, List<Double> means,
		List<List<Double>> deviations) {

	/** Nobody has bought. */
	public static final SegmentDivision NONE = new SegmentDivision(List.of(), 0, 0, List.of(), List.of());

	/**
	 * A number of segments tried.
	 *
	 * @param segments how many
	 * @param silhouette the mean silhouette, -1 to 1; null where there is none
	 * @param inertia sum of squared distances to the centres
	 */
	public record Choice(int segments, @Nullable Double silhouette, double inertia) {
	}

}
