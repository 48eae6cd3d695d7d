package org.kedang.analytics.rfm;

import java.math.BigDecimal;

import org.kedang.analytics.rfm.RfmSummary.Means;

/**
 * The sums over all customers, and what follows from comparing one customer with them.
 *
 * @param customers how many
 * @param recency sum of days
 * @param frequency sum of purchases
 * @param amount sum of the amounts
 * @param positive sum of the positive amounts
 */
record Totals(int customers, long recency, long frequency, BigDecimal amount, BigDecimal positive) {

	private static final ValueGrade[] GRADES = ValueGrade.values();

	static Totals of(Figures figures) {
		long recency = 0;
		long frequency = 0;
		BigDecimal amount = BigDecimal.ZERO;
		BigDecimal positive = BigDecimal.ZERO;
		for (int i = 0; i < figures.size(); i++) {
			recency += figures.recency(i);
			frequency += figures.frequency(i);
			amount = amount.add(figures.monetary(i));
			positive = positive.add(figures.monetary(i).max(BigDecimal.ZERO));
		}
		return new Totals(figures.size(), recency, frequency, amount, positive);
	}

	/** Compares with the means by multiplying, which is exact where dividing is not. */
	RfmClass classOf(int recencyDays, int purchases, BigDecimal monetary) {
		return RfmClass.of((long) recencyDays * this.customers <= this.recency,
				(long) purchases * this.customers >= this.frequency,
				monetary.multiply(BigDecimal.valueOf(this.customers)).compareTo(this.amount) >= 0);
	}

	ValueGrade grade(BigDecimal monetary, BigDecimal reachedBefore) {
		if (monetary.signum() > 0) {
			for (ValueGrade grade : GRADES) {
				if (reachedBefore.compareTo(this.positive.multiply(grade.limit())) < 0) {
					return grade;
				}
			}
		}
		return ValueGrade.D;
	}

	BigDecimal share(BigDecimal reached) {
		return Decimals.quotient(reached, this.positive, Decimals.SHARE);
	}

	Means means() {
		return means(this.customers, this.recency, this.frequency, this.amount);
	}

	static Means means(int customers, long recency, long frequency, BigDecimal amount) {
		BigDecimal divisor = BigDecimal.valueOf(customers);
		return new Means(Decimals.quotient(BigDecimal.valueOf(recency), divisor, Decimals.MEAN),
				Decimals.quotient(BigDecimal.valueOf(frequency), divisor, Decimals.MEAN),
				Decimals.quotient(amount, divisor, Decimals.MEAN));
	}

}
