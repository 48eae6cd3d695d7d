package org.kedang.analytics.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * 逻辑关系: the figure follows from what drives it, see {@link Regression}, and the drivers
 * go on as {@link Driver#ahead} says. The band holds four of five values if the drivers
 * come as assumed: value ± t(0.9, n − k − 1) · σ. A driver that is always the same, or
 * follows from those before it, is left out.
 *
 * @param history one value a month
 * @param drivers the same months of each
 */
public record Dependence(double[] history, List<Driver> drivers) implements LookAhead {

	private static final double HALF_OF_80 = 0.9;

	public Dependence {
		drivers = List.copyOf(drivers);
	}

	@Override
	public Outcome ahead(int known, int horizon) {
		if (known < SEASON) {
			return new Outcome.TooLittle(SEASON, known);
		}
		double[] figure = Arrays.copyOf(this.history, known);
		List<Driver> used = new ArrayList<>(this.drivers);
		while (!used.isEmpty()) {
			Regression regression = Regression.of(figure,
					used.stream().map((driver) -> driver.known(known)).toArray(double[][]::new));
			if (regression instanceof Regression.Fitted fit) {
				return made(fit, used, known, horizon);
			}
			if (!(regression instanceof Regression.Collinear collinear)) {
				break;
			}
			used.remove(collinear.driver());
		}
		return new Outcome.NoShape();
	}

	private static Outcome made(Regression.Fitted fit, List<Driver> used, int known, int horizon) {
		double half = fit.deviation()
				* new TDistribution(fit.n() - used.size() - 1).inverseCumulativeProbability(HALF_OF_80);
		List<Outcome.Ahead> steps = new ArrayList<>();
		for (int step = 0; step < horizon; step++) {
			int at = step;
			double value = fit.predict(used.stream().mapToDouble((driver) -> driver.ahead(known, at)).toArray());
			steps.add(new Outcome.Ahead(value, value - half, value + half));
		}
		return new Outcome.Made(steps, new Outcome.ByDrivers(fit, used));
	}

}
