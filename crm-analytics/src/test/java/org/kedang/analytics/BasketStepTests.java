package org.kedang.analytics;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.analytics.rfm.ScoreRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What a run finds of products that are bought together. */
class BasketStepTests extends ScoringCase {

	private final BasketRules rules = new BasketRules(this.jdbc);

	private final Buyers buyers = new Buyers(this.jdbc);

	private final Suggestions suggestions = new Suggestions(this.jdbc, this.rules);

	private int orders;

	@Test
	void without_orders_a_run_says_that_there_are_none() {
		long run = run();
		assertThat(record(run).finding()).isEqualTo("basket.finding.orders");
		assertThat(this.rules.products(run, 10)).isEmpty();
	}

	@Test
	void orders_whose_lines_name_no_product_are_counted_and_tell_nothing() {
		IntStream.range(0, 8).forEach((i) -> order("A" + i, "2024-04-01", new Line(null, null, 1, 5)));
		BasketRecord record = record(run());
		assertThat(record.finding()).isEqualTo("basket.finding.products");
		assertThat(record.nameless()).isEqualTo(8);
		assertThat(record.to()).isNull();
	}

	@Test
	void orders_without_lines_tell_nothing_either() {
		order("A", "2024-04-01");
		assertThat(record(run()).finding()).isEqualTo("basket.finding.products");
	}

	@Test
	void what_is_bought_together_becomes_a_rule_with_counts_that_can_be_checked() {
		tenOrdersOfTeaOfThemSixWithCups();
		long run = run();
		BasketRecord record = record(run);
		assertThat(record.finding()).isNull();
		assertThat(record.orders()).isEqualTo(15);
		assertThat(record.leastOrders()).isEqualTo(5);
		assertThat(this.rules.list(new RuleQuery(run, "", RuleQuery.Sort.LIFT), 0, 10)).hasSize(2);
		BasketRule rule = this.rules.list(new RuleQuery(run, "", RuleQuery.Sort.CONFIDENCE), 0, 1).get(0);
		assertThat(rule.antecedentLabel()).isEqualTo("杯子");
		assertThat(rule.consequent().label()).isEqualTo("茶");
		assertThat(rule.orders()).isEqualTo(6);
		assertThat(rule.antecedentOrders()).isEqualTo(6);
		assertThat(rule.consequentOrders()).isEqualTo(10);
		assertThat(rule.support()).isCloseTo(6 / 15.0, within(1e-12));
		assertThat(rule.confidence()).isEqualTo(1);
		assertThat(rule.lift()).isCloseTo(1.5, within(1e-12));
	}

	@Test
	void a_product_in_most_orders_comes_first_with_what_was_sold_of_it() {
		tenOrdersOfTeaOfThemSixWithCups();
		order("T0", "2024-04-03", new Line("T", "茶", -1, 10));
		List<BasketProduct> products = this.rules.products(run(), 10);
		assertThat(products).extracting(BasketProduct::key).containsExactly("T", "C", "K");
		assertThat(products.get(0).orders()).isEqualTo(10);
		assertThat(products.get(0).quantity()).isEqualByComparingTo("19");
		assertThat(products.get(0).amount()).isEqualByComparingTo("190");
		assertThat(products.get(0).customers()).isEqualTo(10);
	}

	@Test
	void returns_gifts_postage_and_orders_of_nothing_else_are_not_bought() {
		tenOrdersOfTeaOfThemSixWithCups();
		// bought and given back in the same order, given away, sent by post
		IntStream.range(0, 6)
			.forEach((i) -> order("R" + i, "2024-04-04", new Line("K", "糕", 1, 3), new Line("K", "糕", -1, 3),
					new Line("G", "赠品", 1, 0), new Line("POST", "邮费", 1, 8)));
		long run = run();
		assertThat(record(run).orders()).isEqualTo(15);
		assertThat(record(run).services()).containsExactly("邮费");
		assertThat(this.rules.products(run, 10)).extracting(BasketProduct::key).containsExactly("T", "C", "K");
	}

	@Test
	void the_same_name_without_a_code_is_one_product_and_a_code_has_its_most_frequent_name() {
		IntStream.range(0, 6)
			.forEach((i) -> order("N" + i, "2024-04-01", new Line(" ", "米", 1, 5),
					new Line("B-1", (i < 4) ? "大豆" : "豆", 1, 5)));
		assertThat(this.rules.products(run(), 10)).extracting(BasketProduct::label)
			.containsExactlyInAnyOrder("米", "大豆");
	}

	@Test
	void rules_come_from_the_year_up_to_the_last_order_but_who_owns_what_from_all_orders() {
		tenOrdersOfTeaOfThemSixWithCups();
		// so long ago that it makes no rule; but T9 owns a cup
		order("T9", "2019-01-01", new Line("C", "杯子", 1, 20));
		long run = run();
		assertThat(record(run)).satisfies((record) -> {
			assertThat(record.to()).isEqualTo("2024-04-02");
			assertThat(record.from()).isEqualTo("2023-04-04");
			assertThat(record.since()).isEqualTo("2019-01-01");
			assertThat(record.orders()).isEqualTo(15);
		});
		BasketRule rule = teaThenCup(run);
		assertThat(this.buyers.prospects(run, rule).orElseThrow().cardinality()).isEqualTo(3);
	}

	@Test
	void those_who_bought_the_one_but_not_the_other_are_known_by_their_rank_of_the_latest_run_only() {
		tenOrdersOfTeaOfThemSixWithCups();
		long first = run();
		assertThat(ranked(first)).containsExactlyInAnyOrder("T6", "T7", "T8", "T9");
		long second = run();
		assertThat(ranked(second)).containsExactlyInAnyOrder("T6", "T7", "T8", "T9");
		assertThat(this.buyers.prospects(first, teaThenCup(first))).isEmpty();
	}

	@Test
	void a_customer_is_offered_what_goes_with_what_was_bought_and_never_what_is_owned() {
		tenOrdersOfTeaOfThemSixWithCups();
		run();
		assertThat(this.suggestions.of(id("T9"), 5)).singleElement().satisfies((suggestion) -> {
			assertThat(suggestion.rule().consequent().label()).isEqualTo("杯子");
			assertThat(suggestion.rule().antecedentLabel()).isEqualTo("茶");
			assertThat(suggestion.rule().confidence()).isCloseTo(0.6, within(1e-12));
		});
		assertThat(this.suggestions.of(id("T0"), 5)).isEmpty();
		assertThat(this.suggestions.of(id("K0"), 5)).isEmpty();
		// given back since the run: nothing is owned any more
		order("T9", "2024-05-02", new Line("T", "茶", -2, 10));
		assertThat(this.suggestions.of(id("T9"), 5)).isEmpty();
	}

	@Test
	void the_same_orders_come_to_the_same_digits_twice() {
		IntStream.range(0, 300)
			.forEach((i) -> order("S" + i % 40, "2024-0%d-1%d".formatted(1 + i % 4, i % 10),
					new Line("P" + i % 3, "品" + i % 3, 1, 3), new Line("Q" + i * i % 7, "物" + i * i % 7, 2, 4),
					new Line("R" + i % 5, "货" + i % 5, 1, 2)));
		String digits = digits(run());
		assertThat(digits).isNotEmpty().isEqualTo(digits(run()));
	}

	@Test
	void a_run_cancelled_while_it_looks_for_products_is_told_so_and_its_connections_can_go_on() throws Exception {
		tenOrdersOfTeaOfThemSixWithCups();
		try (Connection connection = this.source.getConnection()) {
			connection.setAutoCommit(false);
			int[] asked = { 0 };
			BasketStep step = new BasketStep(connection, connection, -1, (done, total) -> {
				if (++asked[0] == 2) {
					throw new RunCancelledException();
				}
			});
			assertThatThrownBy(() -> step.carryOut(ScoringRequest.of(DAY, Returns.NET, null), 0))
				.isInstanceOf(RunCancelledException.class);
			try (Statement statement = connection.createStatement()) {
				assertThat(statement.execute("select 1")).isTrue();
			}
			connection.rollback();
		}
	}

	/** T0 to T9 buy tea, T0 to T5 a cup with it, K0 to K4 cake alone. */
	private void tenOrdersOfTeaOfThemSixWithCups() {
		for (int i = 0; i < 10; i++) {
			Line tea = new Line("T", "茶", 2, 10);
			order("T" + i, "2024-04-0" + (1 + i % 2),
					(i < 6) ? new Line[] { tea, new Line("C", "杯子", 1, 20) } : new Line[] { tea });
		}
		IntStream.range(0, 5).forEach((i) -> order("K" + i, "2024-04-01", new Line("K", "糕", 1, 3)));
	}

	private BasketRule teaThenCup(long run) {
		return this.rules.list(new RuleQuery(run, "茶", RuleQuery.Sort.LIFT), 0, 10)
			.stream()
			.filter((rule) -> rule.antecedentLabel().equals("茶") && rule.consequent().label().equals("杯子"))
			.findFirst()
			.orElseThrow();
	}

	private List<String> ranked(long run) {
		return new RankedCustomers(this.jdbc)
			.at(run, this.buyers.prospects(run, teaThenCup(run)).orElseThrow().stream().boxed().toList())
			.stream()
			.map(RankedCustomer::number)
			.toList();
	}

	private String digits(long run) {
		return this.jdbc
			.sql("""
					select string_agg(concat_ws(',', place, antecedent, consequent, orders, confidence, lift), ';' order by place)
						|| (select string_agg(concat_ws(',', place, key, orders, customers), ';' order by place)
							from (select * from basket_product where run_id = :run) p)
					from basket_rule where run_id = :run
					""")
			.param("run", run)
			.query(String.class)
			.single();
	}

	private BasketRecord record(long run) {
		return this.rules.record(run).orElseThrow();
	}

	private long run() {
		return score(new ScoringRequest(DAY, Returns.NET, null, new ScoreRule.Quintiles(), true, null)).id();
	}

	private long id(String number) {
		return this.jdbc.sql("select id from customer where number = ?").param(number).query(Long.class).single();
	}

	private void order(String customer, String day, Line... lines) {
		this.jdbc.sql("insert into customer (kind, number, name) values ('I', ?, ?) on conflict (number) do nothing")
			.params(customer, customer)
			.update();
		long order = this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, line_count)
				values (?, ?, ?, ?) returning id
				""")
			.params(id(customer), "S" + this.orders++, LocalDate.parse(day), lines.length)
			.query(Long.class)
			.single();
		for (int i = 0; i < lines.length; i++) {
			this.jdbc.sql("insert into transaction_line values (?, ?, null, ?, ?, null, ?, ?, 0, null, null, 0)")
				.param(order)
				.param(i)
				.param(lines[i].code())
				.param(lines[i].name())
				.param(BigDecimal.valueOf(lines[i].quantity()))
				.param(BigDecimal.valueOf(lines[i].price()))
				.update();
		}
	}

	private record Line(@Nullable String code, @Nullable String name, int quantity, int price) {
	}

}
