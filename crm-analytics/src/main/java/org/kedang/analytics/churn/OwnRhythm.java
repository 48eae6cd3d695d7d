package org.kedang.analytics.churn;

/**
 * The plain rule beside which every model has to prove itself: the time since the last
 * purchase by the customer's own mean interval between purchases. Of a customer with one
 * purchase the interval of all who bought again stands in. The warning is high from three
 * intervals of silence on, medium from one and a half.
 */
public final class OwnRhythm {

	private static final double LOUD = 3;

	private static final double NOTICEABLE = 1.5;

	private OwnRhythm() {
	}

	/**
	 * Intervals of silence.
	 * @param recency time since the last purchase
	 * @param purchases how many there were, 1 or more
	 * @param age time since the first, in the same unit
	 * @param usual the interval of a customer with one purchase; above 0
	 */
	public static double silence(double recency, int purchases, double age, double usual) {
		double own = (purchases > 1) ? (age - recency) / (purchases - 1) : usual;
		return recency / Math.max(own, usual / 100);
	}

	/** The band of so many intervals. */
	public static ChurnBand band(double silence) {
		return (silence >= LOUD) ? ChurnBand.HIGH : (silence >= NOTICEABLE) ? ChurnBand.MEDIUM : ChurnBand.LOW;
	}

}
