package org.kedang.analytics;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.kedang.analytics.basket.RankGaps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has bought a product, and who has bought what goes before it but not yet the
 * product itself. Of the latest run and the current one only; customers are known by
 * their ranks in the run, so that those who bring most come first.
 */
@Component
public class Buyers {

	private final JdbcClient jdbc;

	Buyers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The ranks of those who have bought a product.
	 * @return empty where the run does not keep them
	 */
	public Optional<BitSet> of(long run, int product) {
		return this.jdbc.sql("select buyers from basket_product where run_id = ? and place = ? and buyers is not null")
			.param(run)
			.param(product)
			.query((row, number) -> RankGaps.read(row.getBytes(1)))
			.optional();
	}

	/**
	 * The ranks of those who have bought all of a rule's antecedent, but never its
	 * consequent.
	 * @return empty where the run does not keep them
	 */
	public Optional<BitSet> prospects(long run, BasketRule rule) {
		return of(run, rule.consequent().place()).flatMap((consequent) -> {
			List<BitSet> owners = rule.antecedent()
				.stream()
				.flatMap((product) -> of(run, product.place()).stream())
				.toList();
			if (owners.size() < rule.antecedent().size()) {
				return Optional.empty();
			}
			BitSet prospects = owners.get(0);
			owners.forEach(prospects::and);
			prospects.andNot(consequent);
			return Optional.of(prospects);
		});
	}

}
