package org.kedang.analytics.trend;

import java.util.List;

/**
 * How a customer goes on if it does as customers did that were alike a year ahead.
 */
public sealed interface Analogy {

	/** Fewer customers alike would be an anecdote. */
	int LEAST = 3;

	/**
	 * Forecasts by the customers nearest in shape. A shape is a history less its mean,
	 * divided by its population deviation, z; the distance is Euclidean between shapes.
	 * What the nearest did next, measured by the mean and deviation of what they did
	 * before, is averaged and brought to this customer's own mean and deviation: value =
	 * m + s·z̄. Histories that are always the same have no shape and are passed over.
	 * @param history the customer's latest values, oldest first, such as 12 months
	 * @param others of each other customer as many earlier values and those that came
	 * after, all of one length
	 * @param most how many of the nearest to go by, at least three; the earlier row in a
	 * tie
	 */
	static Analogy of(double[] history, double[][] others, int most) {
		Finite.check(history);
		if (most < LEAST) {
			throw new IllegalArgumentException("Go by at least %d customers, not %d".formatted(LEAST, most));
		}
		return new NearestShapes(history, most).among(others);
	}

	/**
	 * A forecast by likeness.
	 *
	 * @param neighbours the nearest first
	 * @param steps one for each value that came after
	 */
	record Made(List<Neighbour> neighbours, List<Outlook> steps) implements Analogy {

		public Made {
			neighbours = List.copyOf(neighbours);
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A customer alike.
	 *
	 * @param row its row among the others
	 * @param distance between the shapes, 0 being the same
	 */
	record Neighbour(int row, double distance) {
	}

	/**
	 * A value ahead, in the unit of the history.
	 *
	 * @param value by the mean of the neighbours
	 * @param lowest by the neighbour that did worst
	 * @param highest by the neighbour that did best
	 */
	record Outlook(double value, double lowest, double highest) {
	}

	/** The customer's history has fewer than three values, or is always the same. */
	record NoShape() implements Analogy {
	}

	/**
	 * Too few others have a shape.
	 *
	 * @param needed how many it takes
	 * @param has how many there are
	 */
	record TooFewOthers(int needed, int has) implements Analogy {
	}

}
