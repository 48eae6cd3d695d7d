package org.kedang.customer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.customer.RosterFilter.BoughtIn;
import org.kedang.customer.RosterFilter.BoughtOf;
import org.kedang.customer.RosterFilter.BoughtThrough;
import org.kedang.customer.RosterFilter.FirstBoughtIn;
import org.kedang.customer.RosterFilter.Not;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a roster finds by what they bought, when and through what. */
class RosterOrdersTests extends RosterCase {

	@Test
	void whoever_bought_in_a_period_is_found() {
		this.firm.jdbc
			.sql("""
					insert into sales_transaction (customer_id, number, occurred_on, amount)
					values (:wang, 'P-1', '2024-03-31', 10), (:wang, 'P-2', '2024-05-01', 10), (:li, 'P-1', '2024-04-01', 10),
						(:huaxin, 'P-1', '2024-04-30', 10), (:pooled, 'P-1', '2024-04-15', -10)
					""")
			.param("wang", this.wang)
			.param("li", this.li)
			.param("huaxin", this.huaxin)
			.param("pooled", this.pooled)
			.update();
		LocalDate first = LocalDate.of(2024, 4, 1);
		LocalDate last = LocalDate.of(2024, 4, 30);
		assertThat(numbers(new BoughtIn(first, last))).containsExactly("C-2", "C-3");
		assertThat(numbers(new BoughtIn(first.minusDays(1), last))).containsExactly("C-1", "C-2", "C-3");
		this.firm.jdbc.sql("update customer_figures set first_purchase_on = '2024-04-30' where customer_id = ?")
			.param(this.huaxin)
			.update();
		assertThat(numbers(new FirstBoughtIn(first, last))).contains("C-3").doesNotContain("C-1");
	}

	@Test
	void what_is_asked_of_orders_is_asked_of_one_order() {
		long of2023 = order(this.wang, "2023-03-01", "SHOP", 100);
		line(of2023, 0, "茶叶", 100);
		long of2024 = order(this.wang, "2024-03-01", "ONLINE", 100);
		line(of2024, 0, "茶具", 100);
		long exchanged = order(this.li, "2024-03-02", "ONLINE", 30);
		line(exchanged, 0, "茶叶", 50);
		line(exchanged, 1, "茶叶", -60);
		line(exchanged, 2, null, 40);
		order(this.huaxin, "2024-03-03", null, 10);
		this.firm.jdbc.sql("""
				update customer_figures f set first_purchase_on = (select min(t.occurred_on) from sales_transaction t
					where t.customer_id = f.customer_id)
				""").update();
		BoughtIn in2024 = new BoughtIn(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
		assertThat(numbers(new BoughtOf("茶叶"))).as("Li took back more than she bought").containsExactly("C-1");
		assertThat(numbers(new BoughtOf("茶叶"), in2024)).isEmpty();
		assertThat(numbers(new BoughtOf("茶具"), in2024)).containsExactly("C-1");
		assertThat(numbers(new BoughtOf("茶具"), new BoughtThrough("SHOP"))).isEmpty();
		assertThat(numbers(new BoughtThrough("ONLINE"), in2024)).containsExactly("C-1", "C-2");
		assertThat(numbers(new BoughtThrough(null))).containsExactly("C-3");
		assertThat(numbers(new BoughtOf(null))).as("without lines, nothing is of a category")
			.containsExactly("C-2", "C-3");
		assertThat(numbers(new Not(new BoughtThrough("ONLINE")), in2024))
			.as("an order that does not say is another one")
			.containsExactly("C-3");
		assertThat(numbers(new Not(new BoughtThrough("ONLINE")), new Not(new BoughtThrough(null))))
			.containsExactly("C-1");
		assertThat(numbers(new Not(new BoughtOf("茶叶")))).as("Li bought something of no category besides")
			.containsExactly("C-1", "C-2", "C-3");
		assertThat(numbers(new Not(new BoughtOf("茶叶")), new Not(new BoughtOf(null)))).containsExactly("C-1");
		assertThat(numbers(new Not(new BoughtOf("茶具")), new Not(new BoughtOf(null)), in2024)).isEmpty();
		FirstBoughtIn first = new FirstBoughtIn(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31));
		assertThat(numbers(new Not(new BoughtThrough("SHOP")), first)).containsExactly("C-2", "C-3");
		assertThat(numbers(new BoughtThrough("ONLINE"), first)).as("the first order counts").containsExactly("C-2");
		assertThat(numbers(new BoughtOf("茶叶"), first)).containsExactly("C-1");
	}

	private long order(long customer, String day, @Nullable String channel, int amount) {
		return this.firm.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, channel, amount)
				values (:customer, 'P-' || :day, :day::date, :channel, :amount) returning id
				""")
			.param("customer", customer)
			.param("day", day)
			.param("channel", channel)
			.param("amount", amount)
			.query(Long.class)
			.single();
	}

	private void line(long order, int seq, @Nullable String category, int amount) {
		this.firm.jdbc.sql("""
				insert into transaction_line (transaction_id, seq, product_category, quantity, unit_price, amount,
					content_hash) values (?, ?, ?, 1, ?, ?, 1)
				""").params(order, seq, category, amount, amount).update();
	}

}
