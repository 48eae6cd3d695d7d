package org.kedang.analytics;

import java.util.EnumMap;
import java.util.Map;

import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PaymentFigures;
import org.kedang.analytics.credit.PaymentTally;

/**
 * How one customer has paid as of a day, added up from invoices and payments. What is
 * later than the day is not known.
 */
final class PayerTally {

	/** Days after which an unpaid invoice is a default. */
	private static final int DEFAULT = 90;

	private static final double YEAR = 365.25;

	private final long today;

	private final PaymentTally tally;

	private int defaults;

	private long since;

	PayerTally(long today) {
		this.today = today;
		this.tally = new PaymentTally(today);
		this.since = today;
	}

	/** Adds an invoice, in fen, with the days and amounts of its payments. */
	void add(long issued, long due, long amount, long[] days, long[] paid) {
		if (issued <= this.today) {
			this.tally.add(issued, due, amount, days, paid);
			this.defaults += isDefault(due, amount, days, paid) ? 1 : 0;
			this.since = Math.min(this.since, issued);
		}
	}

	/** Whether anything of it was unpaid 90 days after the day it was due. */
	private boolean isDefault(long due, long amount, long[] days, long[] paid) {
		long late = due + DEFAULT;
		long settled = 0;
		for (int i = 0; i < days.length; i++) {
			settled += (days[i] <= late) ? paid[i] : 0;
		}
		return late < this.today && settled < amount;
	}

	/** What it comes to. */
	Paid paid() {
		return new Paid(this.tally.figures(), this.defaults, (this.today - this.since) / YEAR);
	}

	/**
	 * How a customer has paid.
	 *
	 * @param figures sums in fen
	 * @param defaults invoices of which anything was unpaid 90 days after they were due
	 * @param years since the first invoice
	 */
	record Paid(PaymentFigures figures, int defaults, double years) {

		/**
		 * What the scorecard looks at, as far as invoices tell.
		 * @param known years of dealings that are known otherwise; NaN where they are not
		 */
		Map<Indicator, Double> indicators(double known) {
			Map<Indicator, Double> indicators = new EnumMap<>(Indicator.class);
			indicators.put(Indicator.COLLECTION_RATE, this.figures.collectionRate());
			indicators.put(Indicator.DAYS_LATE, this.figures.daysLate());
			indicators.put(Indicator.ON_TIME_SHARE, this.figures.onTimeShare());
			indicators.put(Indicator.PAYMENT_INDEX, this.figures.paymentIndex());
			indicators.put(Indicator.DEFAULTS, (this.figures.dueInvoices() > 0) ? this.defaults : Double.NaN);
			indicators.put(Indicator.YEARS_OF_DEALINGS, Double.isNaN(known) ? this.years : Math.max(known, this.years));
			return indicators;
		}

		/** Yuan invoiced in a month, on average since the first invoice. */
		double monthly() {
			return this.figures.invoiced() / 100.0 / Math.max(1, this.years * 12);
		}

	}

}
