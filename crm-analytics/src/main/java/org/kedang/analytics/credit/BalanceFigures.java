package org.kedang.analytics.credit;

/**
 * A firm's balance, all in one currency and unit.
 *
 * @param workingCapital current assets less current liabilities
 * @param retainedEarnings profits kept so far
 * @param operatingProfit earnings before interest and taxes of a year
 * @param equity net assets at book value
 * @param totalAssets positive
 * @param liabilities total liabilities, not negative
 */
public record BalanceFigures(double workingCapital, double retainedEarnings, double operatingProfit, double equity,
		double totalAssets, double liabilities) {

	public BalanceFigures {
		if (!(totalAssets > 0) || !(liabilities >= 0)) {
			throw new IllegalArgumentException(
					"Assets are positive and liabilities not negative: %s, %s".formatted(totalAssets, liabilities));
		}
	}

	/**
	 * Altman's Z″ of a firm that need not be a manufacturer or quoted: {@code 6.56 X1 +
	 * 3.26 X2 + 6.72 X3 + 1.05 X4}, with working capital, retained earnings and operating
	 * profit by total assets, and equity by liabilities. Above 2.60 a firm is safe, below
	 * 1.10 in distress. Without liabilities it is positive infinity. Source: Altman
	 * (2000), Predicting financial distress of companies.
	 */
	public double zScore() {
		if (this.liabilities == 0) {
			return Double.POSITIVE_INFINITY;
		}
		return (6.56 * this.workingCapital + 3.26 * this.retainedEarnings + 6.72 * this.operatingProfit)
				/ this.totalAssets + 1.05 * this.equity / this.liabilities;
	}

	/** Where the firm stands by its {@link #zScore()}. */
	public Zone zone() {
		double z = zScore();
		return (z > 2.60) ? Zone.SAFE : (z < 1.10) ? Zone.DISTRESS : Zone.GREY;
	}

	/** How likely the firm is to fail within two years. */
	public enum Zone {

		SAFE, GREY, DISTRESS

	}

}
