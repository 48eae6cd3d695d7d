package org.kedang.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The orders of all customers, each customer's the latest first.
 */
@Component
public class Orders {

	/** Most lines of an order that are read at once. */
	public static final int MOST_LINES = 500;

	private static final int MOST_PRODUCTS = 100;

	private static final String ORDER = """
			select t.id, t.number, t.occurred_on, t.occurred_at, t.amount, t.line_count, t.channel, t.remarks,
				u.display_name as recorded_by
			from sales_transaction t left join app_user u on u.id = t.recorded_by where t.customer_id = ?
			""";

	private final JdbcClient jdbc;

	Orders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Some orders of a customer.
	 * @param after where the slice before this one ended; null begins with the latest
	 */
	public Slice<Order> of(long customer, @Nullable String after, int size) {
		DayPlace place = DayPlace.parse(after);
		List<Order> rows = this.jdbc
			.sql(ORDER + " and (t.occurred_on, t.id) < (?, ?) order by t.occurred_on desc, t.id desc limit ?")
			.params(customer, place.day(), place.id(), size + 1)
			.query(Orders::order)
			.list();
		return Slice.cut(rows, size, (order) -> new DayPlace(order.occurredOn(), order.id()).toString());
	}

	/** One order of a customer; none if it is another customer's. */
	public Optional<Order> find(long customer, long id) {
		return this.jdbc.sql(ORDER + " and t.id = ?").params(customer, id).query(Orders::order).optional();
	}

	/** The order's first lines, no more than {@value #MOST_LINES}. */
	public List<Order.Line> lines(Order order) {
		return this.jdbc.sql("select * from transaction_line where transaction_id = ? order by seq limit " + MOST_LINES)
			.param(order.id())
			.query((row, at) -> new Order.Line(row.getString("product_code"), row.getString("product_name"),
					row.getBigDecimal("quantity"), row.getBigDecimal("unit_price"), row.getBigDecimal("amount")))
			.list();
	}

	/**
	 * What a customer bought last, each product once, at most a hundred.
	 */
	public List<Order.Product> products(long customer) {
		return this.jdbc
			.sql("""
					select distinct l.product_code, l.product_name, l.product_category
					from (select id from sales_transaction where customer_id = ? order by occurred_on desc, id desc limit 20) t
					join transaction_line l on l.transaction_id = t.id order by 2, 1, 3 limit ?
					""")
			.params(customer, MOST_PRODUCTS)
			.query((row, at) -> new Order.Product(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	private static Order order(ResultSet row, int number) throws SQLException {
		return new Order(row.getLong("id"), row.getString("number"), row.getObject("occurred_on", LocalDate.class),
				row.getObject("occurred_at", LocalDateTime.class), row.getBigDecimal("amount"),
				row.getInt("line_count"), row.getString("channel"), row.getString("remarks"),
				row.getString("recorded_by"));
	}

}
