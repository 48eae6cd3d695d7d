package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What runs have found of products that are bought together.
 */
@Component
public class BasketRules {

	/** Without the buyers, who may be a million. */
	private static final String PRODUCTS = """
			select place, key, name, category, orders, customers, quantity, amount from basket_product
			""";

	private static final String WHERE = """
			where r.run_id = :run and (:product = '' or array_append(r.antecedent, r.consequent) && array(
				select p.place from basket_product p
				where p.run_id = :run and (p.name ilike :pattern or p.key ilike :pattern)))
			""";

	private final JdbcClient jdbc;

	BasketRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How a run looked; empty for runs of earlier versions and such as are not done. */
	public Optional<BasketRecord> record(long run) {
		return this.jdbc.sql("select record from basket_run where run_id = ?")
			.param(run)
			.query((row, number) -> ScoringRunRows.JSON.readValue(row.getString(1), BasketRecord.class))
			.optional();
	}

	/** The products in most orders. */
	public List<BasketProduct> products(long run, int limit) {
		return this.jdbc.sql(PRODUCTS + "where run_id = ? order by place limit ?")
			.param(run)
			.param(limit)
			.query((row, number) -> product(row))
			.list();
	}

	/** One product of a run. */
	public Optional<BasketProduct> product(long run, int place) {
		return this.jdbc.sql(PRODUCTS + "where run_id = ? and place = ?")
			.param(run)
			.param(place)
			.query((row, number) -> product(row))
			.optional();
	}

	/** How many rules there are. */
	public int count(RuleQuery query) {
		return filtered("select count(*) from basket_rule r " + WHERE, query).query(Integer.class).single();
	}

	/**
	 * Some of the rules.
	 * @param query which
	 * @param from how many come before
	 * @param limit how many at most
	 */
	public List<BasketRule> list(RuleQuery query, int from, int limit) {
		return complete(query.run(),
				filtered("select r.* from basket_rule r " + WHERE + "order by " + query.sort().column()
						+ " desc, r.place offset :from limit :limit", query)
					.param("from", from)
					.param("limit", limit)
					.query((row, number) -> PlacedRule.of(row))
					.list());
	}

	/** One rule of a run. */
	public Optional<BasketRule> find(long run, int place) {
		return complete(run,
				this.jdbc.sql("select * from basket_rule where run_id = ? and place = ?")
					.param(run)
					.param(place)
					.query((row, number) -> PlacedRule.of(row))
					.list())
			.stream()
			.findFirst();
	}

	/** The rules all of whose antecedent is among these products. */
	List<BasketRule> from(long run, Integer[] places) {
		return complete(run,
				this.jdbc.sql("select * from basket_rule where run_id = ? and antecedent <@ ?::integer[]")
					.param(run)
					.param(places)
					.query((row, number) -> PlacedRule.of(row))
					.list());
	}

	/** The places of products by what tells them apart. */
	Integer[] places(long run, List<String> keys) {
		return this.jdbc.sql("select place from basket_product where run_id = ? and key = any(?) order by place")
			.param(run)
			.param(keys.toArray(String[]::new))
			.query(Integer.class)
			.list()
			.toArray(Integer[]::new);
	}

	private StatementSpec filtered(String sql, RuleQuery query) {
		String literal = query.product().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		return this.jdbc.sql(sql)
			.param("run", query.run())
			.param("product", query.product())
			.param("pattern", "%" + literal + "%");
	}

	/** Puts the products where their places stand. */
	private List<BasketRule> complete(long run, List<PlacedRule> rows) {
		Integer[] places = rows.stream().flatMap((row) -> row.places().stream()).distinct().toArray(Integer[]::new);
		Map<Integer, BasketProduct> products = this.jdbc.sql(PRODUCTS + "where run_id = ? and place = any(?)")
			.param(run)
			.param(places)
			.query((row, number) -> product(row))
			.list()
			.stream()
			.collect(Collectors.toMap(BasketProduct::place, Function.identity()));
		return rows.stream().map((row) -> row.with(products)).toList();
	}

	private static BasketProduct product(ResultSet row) throws SQLException {
		return new BasketProduct(row.getInt("place"), row.getString("key"), row.getString("name"),
				row.getString("category"), row.getInt("orders"), row.getInt("customers"), row.getBigDecimal("quantity"),
				row.getBigDecimal("amount"));
	}

}
