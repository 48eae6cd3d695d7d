package org.kedang.analytics.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Points divided into as many segments as suit them: of k = 2 to a most, the k with the
 * largest mean silhouette, the smaller k in a tie. Where all points are equal, or there
 * is one alone, there is one segment and no silhouette; of no points there is no segment.
 *
 * @param clustering the segments of all points
 * @param choices what each k tried came to
 */
public record Segmentation(Clustering clustering, List<Choice> choices) {

	public Segmentation {
		choices = List.copyOf(choices);
	}

	/**
	 * Tries each k.
	 * @param points standardised
	 * @param most the largest k to try
	 * @param starts for each k
	 * @param seed decides all that is random
	 */
	public static Segmentation of(Points points, int most, int starts, long seed) {
		Points sample = Sample.of(points, KMeans.SAMPLE, seed);
		Clustering best = new KMeans(1, 1, seed).best(sample);
		double highest = Double.NEGATIVE_INFINITY;
		List<Choice> choices = new ArrayList<>();
		for (int k = 2, reached = 1; k <= most && reached == k - 1; k++) {
			Clustering tried = new KMeans(k, starts, seed).best(sample);
			reached = tried.k();
			if (reached == k) {
				OptionalDouble silhouette = Silhouette.of(sample, tried, seed);
				choices.add(new Choice(k, tried.inertia(), silhouette));
				boolean better = silhouette.orElse(Double.NEGATIVE_INFINITY) > highest;
				best = better ? tried : best;
				highest = Math.max(highest, silhouette.orElse(Double.NEGATIVE_INFINITY));
			}
		}
		return new Segmentation((sample == points) ? best : KMeans.settle(points, best.centres()), choices);
	}

	/**
	 * A number of segments tried.
	 *
	 * @param k how many
	 * @param inertia sum of squared distances to the centres, over the points looked at:
	 * no more than 20,000
	 * @param silhouette its mean, over no more than 5,000 points; empty where no two
	 * cells are to be compared
	 */
	public record Choice(int k, double inertia, OptionalDouble silhouette) {
	}

}
