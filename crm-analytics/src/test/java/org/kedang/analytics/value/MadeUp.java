package org.kedang.analytics.value;

import java.util.Random;

/**
 * Customers made up by the very process the models suppose.
 */
final class MadeUp {

	private MadeUp() {
	}

	static BuyingHistories customers(BuyingModel truth, int customers, double age, Random luck) {
		int[] repeats = new int[customers];
		double[] last = new double[customers];
		double[] ages = new double[customers];
		for (int i = 0; i < customers; i++) {
			double rate = gamma(truth.r(), luck) / truth.alpha();
			double a = gamma(truth.a(), luck);
			double lost = a / (a + gamma(truth.b(), luck));
			ages[i] = age;
			boolean alive = truth.dropout() == Dropout.AFTER_REPEAT || luck.nextDouble() >= lost;
			double at = 0;
			while (alive) {
				at -= Math.log(1 - luck.nextDouble()) / rate;
				if (at > age) {
					break;
				}
				repeats[i]++;
				last[i] = at;
				alive = luck.nextDouble() >= lost;
			}
		}
		return BuyingHistories.of(repeats, last, ages);
	}

	/** Marsaglia and Tsang's way, for shapes below 1 by way of shape + 1. */
	private static double gamma(double shape, Random luck) {
		if (shape < 1) {
			return gamma(shape + 1, luck) * Math.pow(luck.nextDouble(), 1 / shape);
		}
		double d = shape - 1 / 3.0;
		while (true) {
			double x = luck.nextGaussian();
			double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
			if (v > 0 && Math.log(1 - luck.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
				return d * v;
			}
		}
	}

}
