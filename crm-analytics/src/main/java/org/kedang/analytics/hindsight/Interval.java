package org.kedang.analytics.hindsight;

import org.kedang.analytics.churn.Separation;

/**
 * Wilson's score interval of a share: of all shares the true one may be, those under
 * which what was seen would lie within the middle 95 %. With p = k/n and z = 1.96,
 * {@code (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)}. It never leaves 0 to 1 and
 * has a width even where all or none came true. Source: Wilson, Probable inference, JASA
 * 22, 1927.
 *
 * @param low 0 to 1
 * @param high 0 to 1, not below
 */
public record Interval(double low, double high) {

	private static final double Z = Separation.NORMAL;

	/**
	 * Of so many.
	 * @param came 0 to {@code all}
	 * @param all 1 and more
	 */
	static Interval of(int came, int all) {
		double share = (double) came / all;
		double scale = 1 + Z * Z / all;
		double middle = (share + Z * Z / (2.0 * all)) / scale;
		double half = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all)) / scale;
		return new Interval((came == 0) ? 0 : middle - half, (came == all) ? 1 : middle + half);
	}

}
