package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.kedang.analytics.hindsight.LookBack;
import org.kedang.analytics.hindsight.Promise;

/**
 * The earlier days that a run looks back to, of each ledger as far as it reaches: where
 * it ends before the day of the run, nobody knows what came since.
 *
 * @param asOf the day of the run
 * @param value by orders
 * @param credit by invoices
 * @param relationship by contacts, and orders after them; without any order nobody knows
 * whether its absence says anything
 */
record LookBacks(LocalDate asOf, LookBack value, LookBack credit, LookBack relationship) {

	/** By the indexes of the days, of each its two ends. */
	private static final String ENDS = """
			select coalesce(first_order, asked) as first_order, coalesce(last_order, asked) as last_order,
				coalesce(first_invoice, asked) as first_invoice, coalesce(last_invoice, asked) as last_invoice,
				coalesce(first_contact, asked) as first_contact,
				coalesce(least(last_contact, coalesce(last_order, first_contact)), asked) as last_contact
			from (select asked,
				(select min(occurred_on) from sales_transaction where occurred_on <= asked) as first_order,
				(select max(occurred_on) from sales_transaction where occurred_on <= asked) as last_order,
				(select min(invoiced_on) from receivable where invoiced_on <= asked) as first_invoice,
				(select max(invoiced_on) from receivable where invoiced_on <= asked) as last_invoice,
				(select min(occurred_at)::date from contact_log where occurred_at < asked + 1) as first_contact,
				(select max(occurred_at)::date from contact_log where occurred_at < asked + 1) as last_contact
			from (select ?::date as asked) a) ends
			""";

	static LookBacks of(Connection connection, LocalDate asOf) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(ENDS)) {
			statement.setObject(1, asOf);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return new LookBacks(asOf, between(row, "order", Promise.VALUE),
						between(row, "invoice", Promise.CREDIT), between(row, "contact", Promise.RELATIONSHIP));
			}
		}
	}

	private static LookBack between(ResultSet row, String what, Promise promise) throws SQLException {
		return LookBack.of(row.getObject("first_" + what, LocalDate.class),
				row.getObject("last_" + what, LocalDate.class), promise);
	}

}
