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

	private static final String ORDER = """
			select id, number, occurred_on, occurred_at, amount, line_count, channel, remarks from sales_transaction
			where customer_id = ?
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
			.sql(ORDER + " and (occurred_on, id) < (?, ?) order by occurred_on desc, id desc limit ?")
			.params(customer, place.day(), place.id(), size + 1)
			.query(Orders::order)
			.list();
		return Slice.cut(rows, size, (order) -> new DayPlace(order.occurredOn(), order.id()).toString());
	}

	/** One order of a customer; none if it is another customer's. */
	public Optional<Order> find(long customer, long id) {
		return this.jdbc.sql(ORDER + " and id = ?").params(customer, id).query(Orders::order).optional();
	}

	/** The order's first lines, no more than {@value #MOST_LINES}. */
	public List<Order.Line> lines(Order order) {
		return this.jdbc.sql("select * from transaction_line where transaction_id = ? order by seq limit " + MOST_LINES)
			.param(order.id())
			.query((row, at) -> new Order.Line(row.getInt("seq"), row.getObject("line_no", Integer.class),
					row.getString("product_code"), row.getString("product_name"), row.getString("product_category"),
					row.getBigDecimal("quantity"), row.getBigDecimal("unit_price"), row.getBigDecimal("amount")))
			.list();
	}

	private static Order order(ResultSet row, int number) throws SQLException {
		return new Order(row.getLong("id"), row.getString("number"), row.getObject("occurred_on", LocalDate.class),
				row.getObject("occurred_at", LocalDateTime.class), row.getBigDecimal("amount"),
				row.getInt("line_count"), row.getString("channel"), row.getString("remarks"));
	}

}
