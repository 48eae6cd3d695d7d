package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How exact decimals are written and divided here.
 */
final class Decimals {

	/** Digits after the point of a mean. */
	static final int MEAN = 6;

	/** Digits after the point of a share. */
	static final int SHARE = 8;

	private Decimals() {
	}

	/**
	 * The same number without trailing zeros and never in scientific notation: 13.80 is
	 * 13.8, 180.00 is 180.
	 */
	static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** The quotient rounded half up, or 0 where there is nothing to divide by. */
	static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int digits) {
		return (divisor.signum() == 0) ? BigDecimal.ZERO.setScale(digits)
				: dividend.divide(divisor, digits, RoundingMode.HALF_UP);
	}

}
