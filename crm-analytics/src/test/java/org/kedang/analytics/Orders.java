package org.kedang.analytics;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import javax.sql.DataSource;

import org.kedang.analytics.rfm.OnlineRetail;
import org.postgresql.PGConnection;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a test's database with orders, their lines and the kept figures, the last by
 * statements of its own.
 */
final class Orders {

	private final DataSource database;

	private final JdbcClient jdbc;

	Orders(DataSource database) {
		this.database = database;
		this.jdbc = JdbcClient.create(database);
	}

	/** One order with lines given as quantity and price in turn. */
	Orders order(String customer, String number, String day, String... lines) {
		this.jdbc.sql("""
				insert into customer (kind, number, name) values ('I', ?, ?) on conflict (number) do nothing
				""").param(customer).param(customer).update();
		Long id = this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on)
				select id, ?, ? from customer where number = ? returning id
				""").param(number).param(LocalDate.parse(day)).param(customer).query(Long.class).single();
		for (int i = 0; i < lines.length; i += 2) {
			this.jdbc.sql("insert into transaction_line values (?, ?, null, null, null, null, ?, ?, 0, null, null, 0)")
				.param(id)
				.param(i)
				.param(new BigDecimal(lines[i]))
				.param(new BigDecimal(lines[i + 1]))
				.update();
		}
		return this;
	}

	/** The real retailer's orders, customers numbered as there. */
	void load(OnlineRetail retail) throws SQLException, IOException {
		StringBuilder customers = new StringBuilder();
		StringBuilder orders = new StringBuilder();
		StringBuilder lines = new StringBuilder();
		int[] id = { 0 };
		retail.orders()
			.keySet()
			.stream()
			.map(OnlineRetail.OrderKey::customer)
			.distinct()
			.forEach((number) -> customers.append("I\t").append(number).append('\t').append(number).append('\n'));
		retail.orders().forEach((key, order) -> {
			id[0]++;
			orders.append("%d\t%d\t%s\t%s%n".formatted(id[0], key.customer(), key.invoice(), order.day));
			int seq = 0;
			for (BigDecimal[] line : order.lines) {
				lines.append(id[0]).append('\t').append(seq++).append('\t').append(line[0]).append('\t');
				lines.append(line[1]).append("\t0\t0\n");
			}
		});
		copy("customer (kind, number, name)", customers);
		this.jdbc.sql("create table loaded (id bigint, customer text, number text, occurred_on date)").update();
		copy("loaded", orders);
		this.jdbc.sql("""
				insert into sales_transaction (id, customer_id, number, occurred_on) overriding system value
				select l.id, c.id, l.number, l.occurred_on from loaded l join customer c on c.number = l.customer
				""").update();
		copy("transaction_line (transaction_id, seq, quantity, unit_price, amount, content_hash)", lines);
	}

	private void copy(String table, StringBuilder rows) throws SQLException, IOException {
		try (Connection connection = this.database.getConnection()) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
		}
	}

	/** Sums the lines up into orders, and orders into the kept figures. */
	void keep() {
		this.jdbc.sql("""
				update sales_transaction t set amount = l.net, gross_amount = l.gross from (
					select transaction_id, sum(quantity * unit_price) as net,
						sum(case when quantity > 0 and unit_price > 0 then quantity * unit_price else 0 end) as gross
					from transaction_line group by 1) l
				where l.transaction_id = t.id
				""").update();
		this.jdbc.sql("""
				update customer_figures f set first_purchase_on = s.first, last_purchase_on = s.last,
					purchases = s.purchases, orders = s.orders, net_amount = s.net, gross_amount = s.gross
				from (
					select customer_id, min(occurred_on) filter (where amount > 0) as first,
						max(occurred_on) filter (where amount > 0) as last,
						count(*) filter (where amount > 0) as purchases, count(*) as orders, sum(amount) as net,
						sum(gross_amount) as gross
					from sales_transaction group by 1) s
				where s.customer_id = f.customer_id
				""").update();
	}

}
