package org.kedang.analytics;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PaymentFigures;
import org.kedang.analytics.credit.PaymentTally;
import org.kedang.analytics.late.Invoice;

/**
 * All invoices with their payments, by ascending customer, as a stream that is asked for
 * one customer after the other.
 */
final class InvoiceReading implements AutoCloseable {

	private static final String INVOICES = """
			select r.customer_id, r.invoiced_on - date '1970-01-01', r.due_on - date '1970-01-01',
				round(r.amount * 100)::bigint, p.days, p.amounts, r.id
			from receivable r left join lateral (
				select array_agg(paid_on - date '1970-01-01' order by id) as days,
					array_agg(round(amount * 100)::bigint order by id) as amounts
				from receivable_payment where receivable_id = r.id
			) p on true
			where r.invoiced_on <= ? order by r.customer_id, r.id
			""";

	/** Days after which an unpaid invoice is a default. */
	private static final int DEFAULT = 90;

	private static final double YEAR = 365.25;

	private final long today;

	private final PreparedStatement statement;

	private final ResultSet row;

	private boolean waiting;

	InvoiceReading(Connection connection, LocalDate asOf) throws SQLException {
		this.today = asOf.toEpochDay();
		this.statement = connection.prepareStatement(INVOICES);
		this.statement.setFetchSize(5_000);
		this.statement.setObject(1, asOf);
		this.row = this.statement.executeQuery();
		this.waiting = this.row.next();
	}

	/**
	 * How a customer has paid.
	 * @param customer not below one asked for before
	 */
	Paid of(long customer) throws SQLException {
		while (this.waiting && this.row.getLong(1) < customer) {
			this.waiting = this.row.next();
		}
		PaymentTally tally = new PaymentTally(this.today);
		int defaults = 0;
		long since = this.today;
		List<Invoice> invoices = new ArrayList<>();
		while (this.waiting && this.row.getLong(1) == customer) {
			long[] days = longs(5);
			long[] paid = longs(6);
			tally.add(this.row.getLong(2), this.row.getLong(3), this.row.getLong(4), days, paid);
			defaults += isDefault(days, paid) ? 1 : 0;
			since = Math.min(since, this.row.getLong(2));
			if (this.row.getLong(4) > 0) {
				invoices.add(Invoice.of(this.row.getLong(7), this.row.getInt(2), this.row.getInt(3),
						this.row.getLong(4), days, paid, this.today));
			}
			this.waiting = this.row.next();
		}
		return new Paid(tally.figures(), defaults, (this.today - since) / YEAR, invoices);
	}

	/** Whether anything of it was unpaid 90 days after the day it was due. */
	private boolean isDefault(long[] days, long[] paid) throws SQLException {
		long late = this.row.getLong(3) + DEFAULT;
		long settled = 0;
		for (int i = 0; i < days.length; i++) {
			settled += (days[i] <= late) ? paid[i] : 0;
		}
		return late < this.today && settled < this.row.getLong(4);
	}

	private long[] longs(int column) throws SQLException {
		Array array = this.row.getArray(column);
		Object[] values = (array != null) ? (Object[]) array.getArray() : new Object[0];
		return Arrays.stream(values).mapToLong((value) -> ((Number) value).longValue()).toArray();
	}

	@Override
	public void close() throws SQLException {
		this.statement.close();
	}

	/**
	 * How a customer has paid.
	 *
	 * @param figures sums in fen
	 * @param defaults invoices of which anything was unpaid 90 days after they were due
	 * @param years since the first invoice
	 * @param invoices those with an amount
	 */
	record Paid(PaymentFigures figures, int defaults, double years, List<Invoice> invoices) {

		/** What the scorecard looks at, as far as it is known. */
		Map<Indicator, Double> indicators(CustomerLine line) {
			Map<Indicator, Double> indicators = new EnumMap<>(Indicator.class);
			indicators.put(Indicator.COLLECTION_RATE, this.figures.collectionRate());
			indicators.put(Indicator.DAYS_LATE, this.figures.daysLate());
			indicators.put(Indicator.ON_TIME_SHARE, this.figures.onTimeShare());
			indicators.put(Indicator.DEFAULTS, (this.figures.dueInvoices() > 0) ? this.defaults : Double.NaN);
			indicators.put(Indicator.CAPITAL_STRENGTH, line.capitalStrength());
			indicators.put(Indicator.FINANCING, line.financing());
			indicators.put(Indicator.DEBT_DUE, line.debtDue());
			double known = line.contacts().years();
			indicators.put(Indicator.YEARS_OF_DEALINGS, Double.isNaN(known) ? this.years : Math.max(known, this.years));
			indicators.put(Indicator.Z_SCORE, line.zScore());
			return indicators;
		}

		/** Yuan invoiced in a month, on average since the first invoice. */
		double monthly() {
			return this.figures.invoiced() / 100.0 / Math.max(1, this.years * 12);
		}

	}

}
