package org.kedang.analytics.trend;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a way to look ahead comes to.
 */
public sealed interface Outcome {

	/**
	 * A forecast.
	 *
	 * @param steps one a month ahead
	 * @param basis what it rests on
	 */
	record Made(List<Ahead> steps, Basis basis) implements Outcome {

		public Made {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * Too few months, or nothing to go by.
	 *
	 * @param needed how many months, or histories alike, it takes
	 * @param has how many there are
	 */
	record TooLittle(int needed, int has) implements Outcome {
	}

	/** The months have no shape: they are always the same. */
	record NoShape() implements Outcome {
	}

	/**
	 * A month ahead, in the unit of the history.
	 *
	 * @param low what four of five values lie above and below together with {@code high},
	 * or the lowest that those alike did; null where the way gives no band
	 */
	record Ahead(double value, @Nullable Double low, @Nullable Double high) {
	}

	/** What a forecast rests on. */
	sealed interface Basis {

	}

	/** The method that did best on the history. */
	record ByMethod(Method method) implements Basis {
	}

	/**
	 * Histories alike.
	 *
	 * @param alike the nearest first
	 */
	record ByLikeness(List<Alike> alike) implements Basis {

		public ByLikeness {
			alike = List.copyOf(alike);
		}

	}

	/**
	 * A year alike.
	 *
	 * @param peer whose, by its place among the peers
	 * @param end the number of the month after its last one
	 * @param distance between the shapes, 0 being the same
	 */
	record Alike(int peer, int end, double distance) {
	}

	/**
	 * What drives the figure.
	 *
	 * @param drivers those that were used, one a coefficient
	 */
	record ByDrivers(Regression.Fitted fit, List<Driver> drivers) implements Basis {

		public ByDrivers {
			drivers = List.copyOf(drivers);
		}

	}

}
