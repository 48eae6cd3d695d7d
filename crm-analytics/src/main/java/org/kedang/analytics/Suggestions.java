package org.kedang.analytics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kedang.analytics.basket.NextProducts;
import org.kedang.analytics.basket.Rule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What to offer a customer next, by the rules of the current run and by all that the
 * customer has ever bought, today's orders too.
 */
@Component("suggestions")
public class Suggestions {

	/** Returned goods are not owned. */
	private static final String OWNED = """
			select %s as key from sales_transaction t join transaction_line l on l.transaction_id = t.id
			where t.customer_id = ? and l.unit_price > 0 group by 1 having sum(l.quantity) > 0 and %1$s is not null
			""".formatted(ProductReading.KEY);

	private final JdbcClient jdbc;

	private final BasketRules rules;

	Suggestions(JdbcClient jdbc, BasketRules rules) {
		this.jdbc = jdbc;
		this.rules = rules;
	}

	/**
	 * The likeliest products first.
	 * @param customer the customer's id
	 * @param most how many at most
	 */
	public List<Suggestion> of(long customer, int most) {
		return this.jdbc.sql("select run_id from current_scoring")
			.query(Long.class)
			.optional()
			.map((run) -> of(run, customer, most))
			.orElse(List.of());
	}

	private List<Suggestion> of(long run, long customer, int most) {
		LocalDate to = this.rules.record(run).map(BasketRecord::to).orElse(null);
		if (to == null) {
			return List.of();
		}
		List<String> owned = this.jdbc.sql(OWNED).param(customer).query(String.class).list();
		Integer[] places = this.rules.places(run, owned);
		Map<Rule, BasketRule> known = this.rules.from(run, places)
			.stream()
			.collect(Collectors.toMap(Suggestions::pure, Function.identity()));
		return new NextProducts(List.copyOf(known.keySet()))
			.suggest(Arrays.stream(places).mapToInt((place) -> place).toArray(), most)
			.stream()
			.flatMap((rule) -> Stream.ofNullable(known.get(rule)))
			.map((rule) -> new Suggestion(run, to, rule))
			.toList();
	}

	private static Rule pure(BasketRule rule) {
		return new Rule(rule.antecedent().stream().map(BasketProduct::place).toList(), rule.consequent().place(),
				rule.orders(), rule.support(), rule.confidence(), rule.lift());
	}

}
