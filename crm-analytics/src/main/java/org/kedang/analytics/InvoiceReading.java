package org.kedang.analytics;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.kedang.analytics.hindsight.LookBack;
import org.kedang.analytics.hindsight.PaymentAftermath;
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

	private final long today;

	private final LookBack lookBack;

	private final PreparedStatement statement;

	private final ResultSet row;

	private boolean waiting;

	/**
	 * Begins.
	 * @param asOf the day; what is later is not known
	 * @param lookBack to an earlier day
	 */
	InvoiceReading(Connection connection, LocalDate asOf, LookBack lookBack) throws SQLException {
		this.lookBack = lookBack;
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
	Ledger of(long customer) throws SQLException {
		while (this.waiting && this.row.getLong(1) < customer) {
			this.waiting = this.row.next();
		}
		PayerTally now = new PayerTally(this.today);
		PayerTally then = new PayerTally(this.lookBack.on().toEpochDay());
		PaymentAftermath after = new PaymentAftermath(this.lookBack);
		List<Invoice> invoices = new ArrayList<>();
		while (this.waiting && this.row.getLong(1) == customer) {
			long issued = this.row.getLong(2);
			long due = this.row.getLong(3);
			long amount = this.row.getLong(4);
			long[] days = longs(5);
			long[] paid = longs(6);
			now.add(issued, due, amount, days, paid);
			then.add(issued, due, amount, days, paid);
			after.add(issued, due, amount, days, paid);
			if (amount > 0) {
				invoices.add(Invoice.of(this.row.getLong(7), (int) issued, (int) due, amount, days, paid, this.today));
			}
			this.waiting = this.row.next();
		}
		return new Ledger(now.paid(), then.paid(), after, invoices);
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
	 * One customer's invoices.
	 *
	 * @param now how they were paid
	 * @param then how they had been paid on the earlier day
	 * @param after what came of them after it
	 * @param invoices those with an amount
	 */
	record Ledger(PayerTally.Paid now, PayerTally.Paid then, PaymentAftermath after, List<Invoice> invoices) {
	}

}
