package org.kedang.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.customer.RosterFilter.BoughtOf;
import org.kedang.customer.RosterFilter.InList;
import org.kedang.customer.RosterFilter.InOutcome;
import org.kedang.customer.RosterFilter.NeverContacted;
import org.kedang.customer.RosterFilter.Not;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rosters whose customers are gathered before they are put in order are a part of the
 * roster of everybody, and in its order.
 */
class RosterGatheringTests {

	private static final int CUSTOMERS = 150;

	private static final String NOTHING = "coalesce(x.product_category, '') in ";

	private final Random random = new Random(11);

	private final Map<RosterQuery, List<String>> everybody = new HashMap<>();

	private RosterFixture firm;

	@BeforeEach
	void aFirmWithAListAndOrdersOfAllKinds() {
		this.firm = new RosterFixture();
		this.firm.individuals(CUSTOMERS);
		long author = this.firm.user("李敏", null);
		List<Long> scored = new ArrayList<>();
		for (long id = 1; id <= CUSTOMERS; id++) {
			if (id % 3 > 0) {
				this.firm.figures(id, String.valueOf(this.random.nextInt(40)),
						LocalDate.of(2024, 1, 1).plusDays(this.random.nextInt(30)));
				scored.add(id);
			}
		}
		Collections.shuffle(scored, this.random);
		this.firm.scored(scored.stream().mapToLong(Long::longValue).toArray());
		this.firm.graded(scored.get(3), "VALUE", "C", author);
		this.firm.graded(9, "VALUE", "B", author);
		this.firm.jdbc
			.sql("""
					update customer set region = case when id % 5 > 0 then '32010' || id % 7 end;
					update customer_figures set last_contact_on = date '2024-05-01' where customer_id % 4 > 0;
					insert into customer_list (name, live, roster, sharing, made_by, made_at)
						values ('春季', false, '', 'ALL', 1, now());
					insert into customer_list_member (list_id, customer_id) select 1, id from customer where id % 9 < 5;
					insert into list_action (list_name, kind, done_by, done_at, local_time, contact_days, total, held_back, hold_out,
						seed, sees_all, owners) values ('春季', 'PLAN', 1, now(), now(), 14, 100, 20, 1, 1, true, '{}');
					insert into list_action_member (action_id, customer_id, held_back)
						select 1, id, id % 6 = 0 from customer where id % 2 = 0;
					""")
			.update();
	}

	@AfterEach
	void close() {
		this.firm.close();
	}

	@Test
	void members_of_a_list_stand_in_their_roster_as_in_everybodys() {
		compare(new InList(1), "id % 9 < 5");
		compare(new InOutcome(1, true, null), "id % 2 = 0 and id % 6 > 0");
		compare(new InOutcome(1, false, null), "id % 6 = 0");
		compare(new NeverContacted(), "id % 4 = 0");
	}

	@Test
	void who_bought_of_no_category_or_of_another_one_is_found_from_their_lines() {
		orders();
		compareCategories();
		this.firm.jdbc.sql("delete from sales_transaction where line_count = 0").update();
		compareCategories();
	}

	/** With orders without lines, and from lines alone. */
	private void compareCategories() {
		compare(new BoughtOf(null), bought(NOTHING + "('')"));
		compare(new BoughtOf("茶叶"), bought(NOTHING + "('茶叶')"));
		compare(new Not(new BoughtOf("茶叶")), bought(NOTHING + "('茶具', '茶点', '')"));
		compare(List.of(new Not(new BoughtOf("茶叶")), new Not(new BoughtOf("茶点")), new Not(new BoughtOf(null))),
				bought(NOTHING + "('茶具')"));
		compare(List.of(new Not(new BoughtOf("茶叶")), new Not(new BoughtOf("茶具")), new Not(new BoughtOf("茶点")),
				new Not(new BoughtOf(null))), "false");
		compare(List.of(new BoughtOf("茶叶"), new Not(new BoughtOf("茶叶")), new Not(new BoughtOf(null))),
				"""
						exists (select from sales_transaction t where t.customer_id = customer.id
							and (select sum(x.amount) from transaction_line x where x.transaction_id = t.id
								and x.product_category = '茶叶') > 0
							and exists (select from transaction_line x where x.transaction_id = t.id
								and x.product_category in ('茶具', '茶点') group by x.product_category having sum(x.amount) > 0))""");
	}

	/** Some without lines, some with lines of no category, some taken back. */
	private void orders() {
		this.firm.jdbc
			.sql("""
					insert into sales_transaction (customer_id, number, occurred_on, amount, line_count)
					select 1 + i % 67, 'O-' || i, date '2024-03-01', i % 3 - 1, i % 4 from generate_series(1, 200) i;
					insert into transaction_line (transaction_id, seq, product_category, quantity, unit_price, amount, content_hash)
					select t.id, l, (array['茶叶', '茶具', '茶点', null])[1 + (t.id + l) % 4], 1, a, a, 1
					from sales_transaction t cross join lateral generate_series(1, t.line_count) l
					cross join lateral (select (t.id * 5 + l * l) % 7 - 3) x (a)
					""")
			.update();
	}

	/** Of one order, more of one of these categories was bought than taken back. */
	private static String bought(String category) {
		return """
				exists (select from sales_transaction t left join transaction_line x on x.transaction_id = t.id
					where t.customer_id = customer.id and %s group by t.id, coalesce(x.product_category, '')
					having sum(coalesce(x.amount, t.amount)) > 0)""".formatted(category);
	}

	private void compare(RosterFilter filter, String condition) {
		compare(List.of(filter), condition);
	}

	private void compare(List<RosterFilter> filters, String condition) {
		Set<String> expected = new HashSet<>(
				this.firm.jdbc.sql("select number from customer where " + condition).query(String.class).list());
		for (RosterSort sort : RosterSort.values()) {
			for (boolean descending : List.of(false, true)) {
				RosterQuery all = RosterQuery.by(sort).descending(descending).limit(20);
				assertThat(this.firm.numbers(all.with(filters.toArray(RosterFilter[]::new))))
					.as(filters + " by " + sort)
					.isEqualTo(this.everybody.computeIfAbsent(all, this.firm::numbers)
						.stream()
						.filter(expected::contains)
						.toList());
			}
		}
		assertThat(expected.isEmpty()).as(condition).isEqualTo("false".equals(condition));
	}

}
