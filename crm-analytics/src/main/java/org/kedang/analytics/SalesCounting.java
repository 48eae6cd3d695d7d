package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.kedang.analytics.sales.Calendar;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.SalesCube;

/**
 * Streams every order, debt and contact up to a day once into a cube, from one state of
 * the database.
 */
final class SalesCounting {

	/**
	 * Amounts are counted in whole ten-thousandths, whatever scale their product has.
	 * Lines are put together by whoever reads them: the database would sort each order's
	 * for it.
	 */
	private static final String ORDERS = """
			select t.customer_id, t.id, t.occurred_on - date '1970-01-01', t.channel, l.product_category,
				round(coalesce(l.amount, t.amount) * 10000)::bigint,
				case when l.cost is null then 0 else round(l.amount * 10000)::bigint end,
				case when l.cost is null then 0 else round(l.cost * l.quantity * 10000)::bigint end
			from sales_transaction t left join transaction_line l on l.transaction_id = t.id
			where t.occurred_on between ? and ?
			order by t.customer_id, t.occurred_on, t.id
			""";

	private final Connection connection;

	private final LocalDate asOf;

	private final Calendar calendar;

	private final SalesCustomers customers;

	private final SalesCube cube;

	private final SalesOrders orders;

	SalesCounting(Connection connection, LocalDate asOf, Calendar calendar, SalesCustomers customers)
			throws SQLException {
		this.connection = connection;
		this.asOf = asOf;
		this.calendar = calendar;
		this.customers = customers;
		customers.keys(Dimension.CHANNEL).prefer(SalesCustomers.texts(connection, """
				select channel from sales_transaction where channel is not null group by 1 order by count(*) desc, 1
				"""));
		customers.keys(Dimension.CATEGORY).prefer(SalesCustomers.texts(connection, """
				select product_category from transaction_line where product_category is not null
				group by 1 order by sum(amount) desc, 1
				"""));
		this.cube = new SalesCube(customers.keys(), calendar);
		this.orders = new SalesOrders(customers, calendar, this.cube);
	}

	SalesCounting count(Progress progress) throws SQLException {
		orders(progress);
		debts();
		contacts();
		return this;
	}

	private void orders(Progress progress) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(ORDERS)) {
			statement.setFetchSize(10_000);
			statement.setObject(1, this.calendar.since());
			statement.setObject(2, this.asOf);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					this.orders.line(row, progress);
				}
				this.orders.end();
			}
		}
	}

	private void debts() throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement("""
				select customer_id, due_on, round((amount - paid_amount) * 10000)::bigint from receivable
				where settled_on is null and due_on >= ? and due_on < ? and amount > paid_amount
				""")) {
			statement.setFetchSize(10_000);
			statement.setObject(1, this.calendar.since());
			statement.setObject(2, this.asOf);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					int place = this.customers.find(row.getLong(1));
					this.cube.owed(this.customers.numbers(place),
							this.calendar.month(row.getObject(2, LocalDate.class)), row.getLong(3));
				}
			}
		}
	}

	private void contacts() throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement("""
				select customer_id, occurred_at::date from contact_log where occurred_at >= ? and occurred_at < ?
				""")) {
			statement.setFetchSize(10_000);
			statement.setObject(1, this.calendar.since().atStartOfDay());
			statement.setObject(2, this.asOf.plusDays(1).atStartOfDay());
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					int place = this.customers.find(row.getLong(1));
					this.cube.spoken(this.customers.numbers(place),
							this.calendar.month(row.getObject(2, LocalDate.class)));
				}
			}
		}
	}

	SalesCube cube() {
		return this.cube;
	}

	SalesOrders counted() {
		return this.orders;
	}

}
