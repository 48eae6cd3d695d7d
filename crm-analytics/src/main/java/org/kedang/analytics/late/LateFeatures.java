package org.kedang.analytics.late;

import java.util.Comparator;
import java.util.List;

import org.kedang.analytics.churn.Features;

/**
 * What is known of an invoice and its customer on the day it is made out. Of the
 * customer's earlier invoices, at most the last {@value #LOOKED_BACK}, only those settled
 * or due before that day tell whether they were late.
 */
public final class LateFeatures {

	/**
	 * Their names in the order of every row: share of the earlier invoices that were
	 * late, NaN without any; how many there are; their mean days beyond the due day,
	 * early ones below 0, NaN without any; the same, early ones as 0; the amount in yuan;
	 * days of payment; how many earlier ones are overdue and open.
	 */
	public static final List<String> NAMES = List.of("rate", "history", "days", "late", "amount", "terms", "overdue");

	private static final int LOOKED_BACK = 100;

	private static final double FEN = 100;

	/** A customer of whom nothing is known counts as one who is late once in three. */
	private static final double LATE = 1;

	private static final double ALL = 3;

	private LateFeatures() {
	}

	/** One customer's invoices, by the days they were made out. */
	public static List<Invoice> ordered(List<Invoice> invoices) {
		return invoices.stream()
			.sorted(Comparator.comparingInt(Invoice::issued).thenComparingLong(Invoice::id))
			.toList();
	}

	/**
	 * What was known of an invoice.
	 * @param invoices one customer's, {@linkplain #ordered ordered}
	 * @param at its place among them
	 */
	public static double[] known(List<Invoice> invoices, int at) {
		Invoice invoice = invoices.get(at);
		int known = 0;
		int late = 0;
		int overdue = 0;
		double days = 0;
		double beyond = 0;
		for (int i = Math.max(0, at - LOOKED_BACK); i < at; i++) {
			Invoice other = invoices.get(i);
			if (other.knownBefore(invoice.issued())) {
				int daysLate = other.daysLate(invoice.issued());
				known++;
				late += (daysLate > 0) ? 1 : 0;
				days += daysLate;
				beyond += Math.max(0, daysLate);
				overdue += other.overdueOn(invoice.issued()) ? 1 : 0;
			}
		}
		return new double[] { (double) late / known, known, days / known, beyond / known, invoice.amount() / FEN,
				invoice.due() - invoice.issued(), overdue };
	}

	/**
	 * The plain rule: the customer's own rate (late + 1) / (known + 3), 0 to 1.
	 * @param known in the order of {@link #NAMES}
	 */
	public static double ownRate(double[] known) {
		double late = (known[1] > 0) ? known[0] * known[1] : 0;
		return (late + LATE) / (known[1] + ALL);
	}

	/**
	 * One row to learn from: the log-odds of the own rate in place of the rate, natural
	 * logarithms of one more than counts, amount and terms, and 0 for days that are not
	 * known, whom the history of nothing tells apart.
	 */
	public static double[] row(double[] known) {
		double rate = ownRate(known);
		boolean fresh = known[1] == 0;
		return new double[] { Math.log(rate / (1 - rate)), Math.log1p(known[1]), fresh ? 0 : known[2],
				fresh ? 0 : known[3], Math.log1p(known[4]), Math.log1p(Math.max(0, known[5])), Math.log1p(known[6]) };
	}

	/** A table of such rows. */
	public static Features of(double[][] rows) {
		return Features.of(NAMES, rows, LateFeatures::row);
	}

}
