package org.kedang.analytics.churn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a figure matters to a model: its mean absolute contribution to the log-odds
 * over some rows.
 *
 * @param feature the figure's name
 * @param effect natural logarithms of odds, not negative
 */
public record Weight(String feature, double effect) {

	/** The figures of a model, what matters most first; empty without rows. */
	public static List<Weight> of(Model model, Features features) {
		double[] sums = new double[features.width()];
		for (int i = 0; i < features.rows(); i++) {
			double[] parts = model.contributions(features.row(i));
			for (int j = 0; j < sums.length; j++) {
				sums[j] += Math.abs(parts[j]);
			}
		}
		return (features.rows() == 0) ? List.of()
				: IntStream.range(0, sums.length)
					.mapToObj((j) -> new Weight(features.names().get(j), sums[j] / features.rows()))
					.sorted(Comparator.comparingDouble((Weight each) -> -each.effect()))
					.toList();
	}

}
