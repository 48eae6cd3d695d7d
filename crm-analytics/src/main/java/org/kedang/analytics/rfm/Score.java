package org.kedang.analytics.rfm;

import java.math.BigDecimal;

/**
 * What one customer comes to.
 *
 * @param customer the customer's id
 * @param recencyDays whole days since the last purchase
 * @param frequency number of purchases
 * @param monetary exact amount
 * @param r 1 (long ago) to 5 (just now)
 * @param f 1 (seldom) to 5 (often)
 * @param m 1 (little) to 5 (much)
 * @param rfmClass one of eight
 * @param grade by cumulative share
 * @param rank 1 for the largest amount; equal amounts by ascending id
 * @param cumulativeShare what the customers up to this rank bring of all positive
 * amounts, 0 to 1, eight digits, half up; 0 where no amount is positive
 */
public record Score(long customer, int recencyDays, int frequency, BigDecimal monetary, int r, int f, int m,
		RfmClass rfmClass, ValueGrade grade, int rank, BigDecimal cumulativeShare) {

	/** The three scores as one code, such as 155. */
	public int code() {
		return this.r * 100 + this.f * 10 + this.m;
	}

}
