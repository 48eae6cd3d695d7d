package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.BalanceFigures;
import org.kedang.analytics.relationship.ContactFigures;

/**
 * All customers by ascending id, each with its contacts summed up by the database, as a
 * stream.
 */
final class CustomerReading implements AutoCloseable {

	private static final String LINES = """
			select c.id, c.kind = 'C', l.days, coalesce(l.contacts, 0), coalesce(l.answered, 0), l.satisfaction,
				coalesce(l.complaints, 0), coalesce(l.handled, 0), coalesce(r.referrals, 0),
				(:day - least(c.acquired_on, f.first_purchase_on)) / 365.25::float8,
				(b.net_assets / nullif(b.total_assets, 0))::float8,
				(b.recent_financing / nullif(b.debt_due_in_year, 0))::float8,
				(b.debt_due_in_year / nullif(b.total_assets, 0))::float8,
				b.current_assets::float8, b.current_liabilities::float8, b.retained_earnings::float8,
				b.operating_profit::float8, b.net_assets::float8, b.total_assets::float8, b.liabilities::float8
			from customer c
			left join customer_figures f on f.customer_id = c.id
			left join corporate_customer b on b.id = c.id
			left join (
				select customer_id, :day - max(occurred_at)::date as days,
					count(*) filter (where occurred_at >= :day - 365) as contacts,
					count(*) filter (where occurred_at >= :day - 365 and answered) as answered,
					(avg(satisfaction) filter (where occurred_at >= :day - 365))::float8 as satisfaction,
					count(*) filter (where complaint) as complaints,
					count(*) filter (where complaint and complaint_state = 'HANDLED') as handled
				from contact_log where occurred_at < :day + 1 group by customer_id
			) l on l.customer_id = c.id
			left join (
				select referrer_id, count(*) as referrals from individual_customer where referrer_id is not null
				group by referrer_id
			) r on r.referrer_id = c.id
			order by c.id
			""";

	private final PreparedStatement statement;

	private final ResultSet row;

	CustomerReading(Connection connection, LocalDate asOf) throws SQLException {
		this.statement = connection.prepareStatement(LINES.replace(":day", "date '" + asOf + "'"));
		this.statement.setFetchSize(10_000);
		this.row = this.statement.executeQuery();
	}

	boolean next() throws SQLException {
		return this.row.next();
	}

	CustomerLine line() throws SQLException {
		boolean corporate = this.row.getBoolean(2);
		return new CustomerLine(this.row.getLong(1), corporate,
				new ContactFigures(number(3), this.row.getInt(4), this.row.getInt(5), number(6), this.row.getInt(7),
						this.row.getInt(8), this.row.getInt(9), number(10)),
				number(11), number(12), number(13), corporate ? balance() : null);
	}

	private @Nullable BalanceFigures balance() throws SQLException {
		return BalanceFigures.of(number(14), number(15), number(16), number(17), number(18), number(19), number(20));
	}

	private double number(int column) throws SQLException {
		double number = this.row.getDouble(column);
		return this.row.wasNull() ? Double.NaN : number;
	}

	@Override
	public void close() throws SQLException {
		this.statement.close();
	}

}
