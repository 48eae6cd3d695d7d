package org.kedang.analytics.segment;

import java.util.Random;

/**
 * Divides points into k cells so that the sum of squared distances to the cells' means,
 * the inertia Σ‖x − c(x)‖², is small: the best of several k-means++ starts, each settled
 * by Lloyd's rounds and then by exchanging single points; then, twice as often as there
 * were starts, the best so far is shaken a little and settled again, since many solutions
 * nearly as good lie next to each other. The same points, k, starts and seed give the
 * same bits.
 *
 * <p>
 * Of more than 20,000 points the starts see a sample drawn with the seed; the best is
 * then settled on all points. Where fewer than k points differ there are only as many
 * cells, and none without points. The problem is NP-hard: the inertia found is a local
 * minimum.
 */
public final class KMeans {

	/** So many points are looked at while searching. */
	public static final int SAMPLE = 20_000;

	static final int MOST = 100;

	private static final double SHAKE = 0.2;

	private static final int SHAKES = 2;

	private final int k;

	private final int starts;

	private final long seed;

	/**
	 * Says what is wanted.
	 * @param k the most cells, at least one; above 100, which nobody tells apart, 100
	 * @param starts at least one; ten are usual
	 * @param seed decides all that is random
	 */
	public KMeans(int k, int starts, long seed) {
		if (k < 1 || starts < 1) {
			throw new IllegalArgumentException(k + " cells from " + starts + " starts cannot be");
		}
		this.k = Math.min(k, MOST);
		this.starts = starts;
		this.seed = seed;
	}

	/** The cells of these points; none of no points. */
	public Clustering fit(Points points) {
		Points sample = Sample.of(points, SAMPLE, this.seed);
		Clustering best = best(sample);
		return (sample == points) ? best : settle(points, best.centres());
	}

	/** The best of all tries on all the given points. */
	Clustering best(Points points) {
		if (points.size() == 0) {
			return Clustering.of(points, new double[0]);
		}
		Random random = new Random(this.seed);
		Clustering best = tried(points, new Seeding(points, random).centres(this.k));
		for (int start = 1; start < this.starts; start++) {
			best = better(best, tried(points, new Seeding(points, random).centres(this.k)));
		}
		for (int shake = 0; shake < this.starts * SHAKES; shake++) {
			best = better(best, tried(points, shaken(best, random)));
		}
		return best;
	}

	private static Clustering tried(Points points, double[] centres) {
		Clustering settled = settle(points, centres);
		return Clustering.of(points, new Exchange(points, settled).settle());
	}

	private static Clustering better(Clustering one, Clustering other) {
		return (other.inertia() < one.inertia()) ? other : one;
	}

	/** The centres moved at random, by a share of how far points are from them. */
	private static double[] shaken(Clustering clustering, Random random) {
		double[] centres = clustering.centres().clone();
		double radius = Math.sqrt(clustering.inertia() / clustering.points() / clustering.dimensions());
		for (int i = 0; i < centres.length; i++) {
			centres[i] += SHAKE * radius * random.nextGaussian();
		}
		return centres;
	}

	/** Settles centres found before on all the given points. */
	static Clustering settle(Points points, double[] centres) {
		return Clustering.of(points, new Lloyd(points, centres).settle());
	}

}
