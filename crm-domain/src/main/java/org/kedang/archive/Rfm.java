package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A customer's place in the current scoring run.
 *
 * @param asOf the day the run looks back from
 * @param recencyDays whole days since the last purchase
 * @param frequency distinct orders with a positive amount
 * @param r score of the recency, 1 to 5
 * @param f score of the frequency, 1 to 5
 * @param m score of the amount, 1 to 5
 * @param classNumber 1 to 8: important value, develop, keep, retain, then general ones
 * @param valueGrade A to D by cumulative share of the amount
 * @param rank place by amount, 1 for the largest
 * @param cumulativeShare share of the whole amount that the customers up to this one
 * bring, 0 to 1
 */
public record Rfm(long run, LocalDate asOf, int recencyDays, int frequency, BigDecimal monetary, int r, int f, int m,
		int classNumber, String valueGrade, int rank, BigDecimal cumulativeShare) {

	/** Such as {@code 1-5-5}. */
	public String score() {
		return this.r + "-" + this.f + "-" + this.m;
	}

}
