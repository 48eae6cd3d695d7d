package org.kedang.analytics.credit;

import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

/**
 * A firm's balance sheet and its profit of a year, all in one currency and unit,
 * whichever they are: only shares of them count.
 *
 * @param currentAssets 流动资产
 * @param currentLiabilities 流动负债
 * @param retainedEarnings profits kept so far, 留存收益
 * @param operatingProfit earnings before interest and taxes of a year, 息税前利润
 * @param equity net assets at book value, below 0 where more is owed than owned
 * @param totalAssets positive
 * @param liabilities total liabilities, not negative
 */
public record BalanceFigures(double currentAssets, double currentLiabilities, double retainedEarnings,
		double operatingProfit, double equity, double totalAssets, double liabilities) {

	private static final int FIGURES = 7;

	public BalanceFigures {
		if (!isSound(totalAssets, liabilities)) {
			throw new IllegalArgumentException(
					"Assets are positive and liabilities not negative: %s, %s".formatted(totalAssets, liabilities));
		}
	}

	/**
	 * Makes one of what is known.
	 * @param figures in the order of the components; NaN where not known
	 * @return null where one is not known, or assets and liabilities are not sound
	 */
	public static @Nullable BalanceFigures of(double... figures) {
		if (figures.length != FIGURES || !DoubleStream.of(figures).allMatch(Double::isFinite)
				|| !isSound(figures[5], figures[6])) {
			return null;
		}
		return new BalanceFigures(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6]);
	}

	/** Whether shares of these total assets and liabilities say anything. */
	public static boolean isSound(double totalAssets, double liabilities) {
		return totalAssets > 0 && liabilities >= 0;
	}

	/** The figures in the order of the components. */
	public double[] values() {
		return new double[] { this.currentAssets, this.currentLiabilities, this.retainedEarnings, this.operatingProfit,
				this.equity, this.totalAssets, this.liabilities };
	}

	/** Current assets less current liabilities. */
	public double workingCapital() {
		return this.currentAssets - this.currentLiabilities;
	}

	/**
	 * Altman's Z″ of a firm that need not be a manufacturer or quoted: {@code 6.56 X1 +
	 * 3.26 X2 + 6.72 X3 + 1.05 X4}, with working capital, retained earnings and operating
	 * profit by total assets, and equity by liabilities. It is the variant without the
	 * constant 3.25, whose limits are 2.60 and 1.10. Without liabilities it is positive
	 * infinity. Source: Altman (2000), Predicting financial distress of companies.
	 */
	public double zScore() {
		if (this.liabilities == 0) {
			return Double.POSITIVE_INFINITY;
		}
		double z = 0;
		for (Ratio ratio : Ratio.values()) {
			z += ratio.weight() * ratio.of(this);
		}
		return z;
	}

	/** Where the firm stands by its {@link #zScore()}. */
	public Zone zone() {
		return Zone.of(zScore());
	}

	/** How likely the firm is to fail within two years. */
	public enum Zone {

		/** Above 2.60. */
		SAFE,

		/** From 1.10 to 2.60. */
		GREY,

		/** Below 1.10. */
		DISTRESS;

		/** The zone of a Z″. */
		public static Zone of(double z) {
			return (z > 2.60) ? SAFE : (z < 1.10) ? DISTRESS : GREY;
		}

	}

	/** What Z″ is the weighted sum of. */
	public enum Ratio {

		/** X1: working capital by total assets. */
		WORKING_CAPITAL(6.56),

		/** X2: retained earnings by total assets. */
		RETAINED_EARNINGS(3.26),

		/** X3: operating profit by total assets. */
		OPERATING_PROFIT(6.72),

		/** X4: equity by liabilities. */
		EQUITY(1.05);

		private final double weight;

		Ratio(double weight) {
			this.weight = weight;
		}

		public double weight() {
			return this.weight;
		}

		/** The ratio of a firm; infinite or NaN for equity without liabilities. */
		public double of(BalanceFigures firm) {
			return switch (this) {
				case WORKING_CAPITAL -> firm.workingCapital() / firm.totalAssets;
				case RETAINED_EARNINGS -> firm.retainedEarnings / firm.totalAssets;
				case OPERATING_PROFIT -> firm.operatingProfit / firm.totalAssets;
				case EQUITY -> firm.equity / firm.liabilities;
			};
		}

	}

}
