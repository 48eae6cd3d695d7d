package org.kedang.analytics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What one customer's orders and contacts come to.
 */
@Component
public class CustomerDealings {

	private static final String ORDERS = """
			select count(*) filter (where amount > 0) as purchases, count(*) filter (where amount < 0) as returns,
				count(occurred_at) filter (where amount > 0) as timed,
				count(*) filter (where amount > 0 and (occurred_at::time >= '22:00' or occurred_at::time < '06:00')) as night,
				count(*) filter (where amount > 0 and extract(isodow from occurred_on) >= 6) as weekend,
				count(distinct occurred_on) filter (where amount > 0) as days,
				min(occurred_on) filter (where amount > 0) as first, max(occurred_on) filter (where amount > 0) as last,
				coalesce(sum(amount) filter (where occurred_on > :day::date - 365), 0) as year,
				coalesce(sum(amount) filter (where occurred_on <= :day::date - 365 and occurred_on > :day::date - 730), 0)
					as before,
				mode() within group (order by channel) filter (where amount > 0) as channel
			from sales_transaction where customer_id = :customer and occurred_on <= :day
			""";

	private static final String LINES = """
			select mode() within group (order by l.product_name) filter (where l.quantity > 0) as product,
				mode() within group (order by l.product_category) filter (where l.quantity > 0) as category,
				coalesce(sum(l.quantity * l.unit_price) filter (where l.cost is not null), 0) as costed,
				coalesce(sum(l.quantity * l.cost), 0) as cost
			from sales_transaction t join transaction_line l on l.transaction_id = t.id
			where t.customer_id = :customer and t.occurred_on <= :day
			""";

	private static final String CONTACTS = """
			select count(*) filter (where recent) as contacts, count(*) filter (where recent and answered) as answered,
				count(*) filter (where recent and direction = 'IN') as incoming,
				(avg(satisfaction) filter (where recent))::float8 as satisfaction,
				count(*) filter (where complaint) as complaints,
				count(*) filter (where complaint and complaint_state is distinct from 'HANDLED') as open,
				mode() within group (order by channel) filter (where recent) as channel,
				(max(occurred_at) filter (where answered))::date as last
			from (select *, occurred_at >= :day::date - 364 as recent from contact_log
				where customer_id = :customer and occurred_at < :day::date + 1) l
			""";

	private final JdbcClient jdbc;

	CustomerDealings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Everything up to a day.
	 * @param customer the customer's id
	 */
	public Dealings of(long customer, LocalDate day) {
		return new Dealings(ask(ORDERS, customer, day, CustomerDealings::buying),
				ask(LINES, customer, day, CustomerDealings::favourites),
				ask(CONTACTS, customer, day, CustomerDealings::talking));
	}

	private <T> T ask(String sql, long customer, LocalDate day, Reading<T> reading) {
		return this.jdbc.sql(sql)
			.param("customer", customer)
			.param("day", day)
			.query((row, number) -> reading.read(row))
			.single();
	}

	private static Dealings.Buying buying(ResultSet row) throws SQLException {
		return new Dealings.Buying(row.getInt("purchases"), row.getInt("returns"), row.getInt("timed"),
				row.getInt("night"), row.getInt("weekend"), row.getInt("days"), day(row, "first"), day(row, "last"),
				row.getBigDecimal("year"), row.getBigDecimal("before"), row.getString("channel"));
	}

	private static Dealings.Favourites favourites(ResultSet row) throws SQLException {
		BigDecimal costed = row.getBigDecimal("costed");
		return new Dealings.Favourites(row.getString("product"), row.getString("category"), costed,
				row.getBigDecimal("cost"));
	}

	private static Dealings.Talking talking(ResultSet row) throws SQLException {
		return new Dealings.Talking(row.getInt("contacts"), row.getInt("answered"), row.getInt("incoming"),
				row.getObject("satisfaction", Double.class), row.getInt("complaints"), row.getInt("open"),
				row.getString("channel"), day(row, "last"));
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	/** Reads a row. */
	@FunctionalInterface
	private interface Reading<T> {

		T read(ResultSet row) throws SQLException;

	}

}
