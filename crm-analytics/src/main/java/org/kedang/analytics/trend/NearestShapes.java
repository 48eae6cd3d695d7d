package org.kedang.analytics.trend;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Looks through other histories for those nearest in shape.
 */
final class NearestShapes {

	private final int length;

	private final @Nullable Shape shape;

	private final int most;

	private final List<Candidate> nearest = new ArrayList<>();

	NearestShapes(double[] history, int most) {
		this.length = history.length;
		this.shape = Shape.of(history, history.length);
		this.most = most;
	}

	Analogy among(double[][] others) {
		if (this.shape == null) {
			return new Analogy.NoShape();
		}
		for (int row = 0; row < others.length; row++) {
			check(others[row], others[0].length);
			Shape other = Shape.of(others[row], this.length);
			if (other != null) {
				offer(new Candidate(row, this.shape.distance(other), other));
			}
		}
		if (this.nearest.size() < Analogy.LEAST) {
			return new Analogy.TooFewOthers(Analogy.LEAST, this.nearest.size());
		}
		List<Analogy.Outlook> steps = new ArrayList<>();
		for (int step = this.length; step < others[0].length; step++) {
			steps.add(outlook(this.shape, others, step));
		}
		return new Analogy.Made(this.nearest.stream()
			.map((candidate) -> new Analogy.Neighbour(candidate.row(), candidate.distance()))
			.toList(), steps);
	}

	private void check(double[] other, int expected) {
		Finite.check(other);
		if (other.length != expected || expected <= this.length) {
			throw new IllegalArgumentException(
					"Rows of %d and %d values, more than %d are wanted".formatted(other.length, expected, this.length));
		}
	}

	/** Keeps it where it is among the nearest so far. */
	private void offer(Candidate candidate) {
		int place = this.nearest.size();
		while (place > 0 && this.nearest.get(place - 1).distance() > candidate.distance()) {
			place--;
		}
		if (place < this.most) {
			this.nearest.add(place, candidate);
			if (this.nearest.size() > this.most) {
				this.nearest.remove(this.most);
			}
		}
	}

	private Analogy.Outlook outlook(Shape own, double[][] others, int step) {
		double sum = 0;
		double lowest = Double.POSITIVE_INFINITY;
		double highest = Double.NEGATIVE_INFINITY;
		for (Candidate candidate : this.nearest) {
			double value = own.translate(others[candidate.row()][step], candidate.shape());
			sum += value;
			lowest = Math.min(lowest, value);
			highest = Math.max(highest, value);
		}
		return new Analogy.Outlook(sum / this.nearest.size(), lowest, highest);
	}

	private record Candidate(int row, double distance, Shape shape) {
	}

}
