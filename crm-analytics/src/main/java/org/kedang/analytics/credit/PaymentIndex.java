package org.kedang.analytics.credit;

/**
 * The payment index of one payment: 100 for 30 days early, 90 for 20 early, 80 on time,
 * then 70, 60, 50, 40, 30, 20 for 15, 22, 30, 60, 90, 120 days late, linear between and
 * level beyond. The scale is that of Dun and Bradstreet's PAYDEX.
 */
public final class PaymentIndex {

	private static final double[] DAYS = { -30, -20, 0, 15, 22, 30, 60, 90, 120 };

	private static final double[] POINTS = { 100, 90, 80, 70, 60, 50, 40, 30, 20 };

	private PaymentIndex() {
	}

	/**
	 * The points of a payment.
	 * @param daysLate days beyond the due day; negative for a payment made early
	 * @return 20 to 100; NaN for NaN
	 */
	public static double of(double daysLate) {
		int last = DAYS.length - 1;
		if (daysLate <= DAYS[0]) {
			return POINTS[0];
		}
		if (daysLate >= DAYS[last]) {
			return POINTS[last];
		}
		int at = 1;
		while (at < last && daysLate > DAYS[at]) {
			at++;
		}
		double way = (daysLate - DAYS[at - 1]) / (DAYS[at] - DAYS[at - 1]);
		return POINTS[at - 1] + way * (POINTS[at] - POINTS[at - 1]);
	}

}
