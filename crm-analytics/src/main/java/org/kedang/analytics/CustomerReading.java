package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.BalanceFigures;
import org.kedang.analytics.hindsight.LookBack;
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
				b.operating_profit::float8, b.net_assets::float8, b.total_assets::float8, b.liabilities::float8,
				l.then_days, coalesce(l.then_contacts, 0), coalesce(l.then_answered, 0), l.then_satisfaction,
				coalesce(r.then_referrals, 0), coalesce(l.later, false), s.customer_id is not null
			from customer c
			left join customer_figures f on f.customer_id = c.id
			left join corporate_customer b on b.id = c.id
			left join (
				select customer_id, :day - (max(occurred_at) filter (where answered))::date as days,
					count(*) filter (where occurred_at >= :day - 365) as contacts,
					count(*) filter (where occurred_at >= :day - 365 and answered) as answered,
					(avg(satisfaction) filter (where occurred_at >= :day - 365))::float8 as satisfaction,
					count(*) filter (where complaint) as complaints,
					count(*) filter (where complaint and complaint_state = 'HANDLED') as handled,
					:then - (max(occurred_at) filter (where answered and occurred_at < :then + 1))::date as then_days,
					count(*) filter (where occurred_at >= :then - 365 and occurred_at < :then + 1) as then_contacts,
					count(*) filter (where occurred_at >= :then - 365 and occurred_at < :then + 1 and answered)
						as then_answered,
					(avg(satisfaction) filter (where occurred_at >= :then - 365 and occurred_at < :then + 1))::float8
						as then_satisfaction,
					bool_or(answered and occurred_at >= :then + 1 and occurred_at < :until + 1) as later
				from contact_log where occurred_at < :day + 1 group by customer_id
			) l on l.customer_id = c.id
			left join (
				select referrer_id, count(*) as referrals, count(*) filter (where k.acquired_on <= :then) as then_referrals
				from individual_customer i join customer k on k.id = i.id where referrer_id is not null
				group by referrer_id
			) r on r.referrer_id = c.id
			left join (
				select distinct customer_id from sales_transaction
				where occurred_on > :then and occurred_on <= :until and amount > 0
			) s on s.customer_id = c.id
			order by c.id
			""";

	private static final double YEAR = 365.25;

	private final PreparedStatement statement;

	private final ResultSet row;

	/** Years from the earlier day to the day. */
	private final double passed;

	/**
	 * Begins.
	 * @param asOf the day; what is later is not known
	 * @param lookBack to an earlier day
	 */
	CustomerReading(Connection connection, LocalDate asOf, LookBack lookBack) throws SQLException {
		this.passed = ChronoUnit.DAYS.between(lookBack.on(), asOf) / YEAR;
		this.statement = connection.prepareStatement(LINES.replace(":day", date(asOf))
			.replace(":then", date(lookBack.on()))
			.replace(":until", date(lookBack.until())));
		this.statement.setFetchSize(10_000);
		this.row = this.statement.executeQuery();
	}

	private static String date(LocalDate day) {
		return "date '" + day + "'";
	}

	boolean next() throws SQLException {
		return this.row.next();
	}

	CustomerLine line() throws SQLException {
		boolean corporate = this.row.getBoolean(2);
		return new CustomerLine(this.row.getLong(1), corporate,
				new ContactFigures(number(3), this.row.getInt(4), this.row.getInt(5), number(6), this.row.getInt(7),
						this.row.getInt(8), this.row.getInt(9), number(10)),
				number(11), number(12), number(13), corporate ? balance() : null, past());
	}

	private CustomerLine.Past past() throws SQLException {
		return new CustomerLine.Past(
				new ContactFigures(number(21), this.row.getInt(22), this.row.getInt(23), number(24), 0, 0,
						this.row.getInt(25), number(10) - this.passed),
				this.row.getBoolean(26), this.row.getBoolean(27));
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
