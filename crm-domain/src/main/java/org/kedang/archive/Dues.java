package org.kedang.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The receivables of all customers with their payments, each customer's by due day, the
 * latest first.
 */
@Component
public class Dues {

	private final JdbcClient jdbc;

	private final Clock clock;

	Dues(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Some receivables of a customer.
	 * @param after where the slice before this one ended; null begins with the latest
	 */
	public Slice<Due> of(long customer, @Nullable String after, int size) {
		DayPlace place = DayPlace.parse(after);
		List<Due> rows = this.jdbc.sql("""
				select r.*, t.number as order_number from receivable r
				left join sales_transaction t on t.id = r.transaction_id
				where r.customer_id = ? and (r.due_on, r.id) < (?, ?) order by r.due_on desc, r.id desc limit ?
				""").params(customer, place.day(), place.id(), size + 1).query(Dues::due).list();
		Map<Long, List<Due.Payment>> payments = payments(rows);
		List<Due> paid = rows.stream().map((due) -> with(due, payments.getOrDefault(due.id(), List.of()))).toList();
		return Slice.cut(paid, size, (due) -> new DayPlace(due.dueOn(), due.id()).toString());
	}

	/** What the customer owes in all. */
	public Due.Sum sum(long customer) {
		return this.jdbc
			.sql("""
					select coalesce(sum(amount), 0) as amount,
					       coalesce(sum(greatest(amount - paid_amount, 0)) filter (where settled_on is null), 0) as outstanding,
					       coalesce(sum(greatest(amount - paid_amount, 0)) filter (where late), 0) as overdue,
					       count(*) filter (where late) as late, coalesce(max(:today - due_on) filter (where late), 0) as longest
					from (select *, settled_on is null and due_on < :today as late from receivable
					      where customer_id = :customer) r
					""")
			.param("customer", customer)
			.param("today", LocalDate.now(this.clock))
			.query((row, at) -> new Due.Sum(row.getBigDecimal("amount"), row.getBigDecimal("outstanding"),
					row.getBigDecimal("overdue"), row.getInt("late"), row.getInt("longest")))
			.single();
	}

	private Map<Long, List<Due.Payment>> payments(List<Due> dues) {
		Map<Long, List<Due.Payment>> payments = new HashMap<>();
		Long[] ids = dues.stream().map(Due::id).toArray(Long[]::new);
		this.jdbc.sql("select * from receivable_payment where receivable_id = any(?) order by paid_on, id")
			.param(ids)
			.query((row) -> {
				payments.computeIfAbsent(row.getLong("receivable_id"), (id) -> new ArrayList<>())
					.add(new Due.Payment(row.getObject("paid_on", LocalDate.class), row.getBigDecimal("amount"),
							row.getString("method"), row.getString("reference")));
			});
		return payments;
	}

	private static Due with(Due due, List<Due.Payment> payments) {
		return new Due(due.id(), due.number(), due.order(), due.invoicedOn(), due.dueOn(), due.amount(), due.paid(),
				due.settledOn(), due.remarks(), payments);
	}

	private static Due due(ResultSet row, int number) throws SQLException {
		return new Due(row.getLong("id"), row.getString("number"), row.getString("order_number"),
				row.getObject("invoiced_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
				row.getBigDecimal("amount"), row.getBigDecimal("paid_amount"),
				row.getObject("settled_on", LocalDate.class), row.getString("remarks"), List.of());
	}

}
