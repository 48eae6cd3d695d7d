package org.kedang.analytics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.BalanceFigures;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current run says of customers beside RFM.
 */
@Component
public class CustomerOutlooks {

	/** What an outlook is read from: its row o and its run r. */
	private static final String OUTLOOK = "o.*, r.as_of, r.rule_version, r.credit_rules";

	/** And what {@link #graded} is: the customer c and who owns it, u, as well. */
	static final String GRADED = OUTLOOK + ", c.number, c.name, u.display_name as owner";

	private final JdbcClient jdbc;

	CustomerOutlooks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What the current run says of one customer, as far as the reader may be told.
	 * @param customer the customer's id
	 * @return empty where no run is done yet, or the customer came later
	 */
	public Optional<CustomerOutlook> find(long customer, Reader reader) {
		return find(customer).map((outlook) -> outlook.asSeenBy(reader));
	}

	Optional<CustomerOutlook> find(long customer) {
		return this.jdbc.sql("""
				select %s from current_outlook o join scoring_run r on r.id = o.run_id where o.customer_id = ?
				""".formatted(OUTLOOK)).param(customer).query((row, number) -> outlook(row)).optional();
	}

	/**
	 * Some of the customers, those of whom most is to be expected first.
	 * @param query which
	 * @param limit how many at most
	 */
	public List<GradedCustomer> list(OutlookQuery query, int limit) {
		return select(query, "limit " + limit).list();
	}

	/**
	 * All of them in the same order, as a stream: runs of earlier versions of the
	 * application have no index for those without a grade, and sort them once.
	 */
	@Transactional(readOnly = true)
	public void forEach(OutlookQuery query, Consumer<GradedCustomer> consumer) {
		try (Stream<GradedCustomer> all = select(query, "").stream()) {
			all.forEach(consumer);
		}
	}

	private JdbcClient.MappedQuerySpec<GradedCustomer> select(OutlookQuery query, String limit) {
		return this.jdbc.sql("""
				select %s
				from customer_outlook o join scoring_run r on r.id = o.run_id join customer c on c.id = o.customer_id
				left join app_user u on u.id = c.owner_id
				where o.run_id = %d and %s and (coalesce(o.expected_value, -1), o.customer_id) < (:value, :customer)
				order by coalesce(o.expected_value, -1) desc, o.customer_id desc %s
				""".formatted(GRADED, query.run(), query.kind().is(query.grade()), limit))
			.param("value", (float) query.afterValue())
			.param("customer", query.afterCustomer())
			.withFetchSize(1000)
			.query((row, number) -> graded(row));
	}

	/**
	 * Some customers of a run, in the order of their ids as given; who is gone is left
	 * out.
	 */
	static List<GradedCustomer> inOrder(JdbcClient jdbc, long run, long[] ids) {
		return jdbc.sql("""
				select %s
				from unnest(?) with ordinality wanted (id, place) join customer c on c.id = wanted.id
				join customer_outlook o on o.run_id = %d and o.customer_id = c.id join scoring_run r on r.id = o.run_id
				left join app_user u on u.id = c.owner_id
				order by wanted.place
				""".formatted(GRADED, run)).param(ids).query((row, number) -> graded(row)).list();
	}

	static GradedCustomer graded(ResultSet row) throws SQLException {
		return new GradedCustomer(row.getLong("customer_id"), row.getString("number"), row.getString("name"),
				row.getString("owner"), outlook(row));
	}

	private static CustomerOutlook outlook(ResultSet row) throws SQLException {
		return new CustomerOutlook(row.getLong("run_id"), row.getObject("as_of", LocalDate.class),
				row.getString("rule_version"), number(row, "alive"), number(row, "expected_purchases"),
				number(row, "expected_value"), churn(row), credit(row), relationship(row),
				row.getObject("segment", Integer.class), balance(row));
	}

	private static CustomerOutlook.@Nullable Churn churn(ResultSet row) throws SQLException {
		int band = row.getInt("churn_band");
		return (band == 0) ? null
				: new CustomerOutlook.Churn(ChurnBand.values()[band - 1], number(row, "churn_probability"),
						row.getDouble("silence"), numbers(row, "churn_inputs"), numbers(row, "churn_parts"));
	}

	private static CustomerOutlook.@Nullable Credit credit(ResultSet row) throws SQLException {
		Integer points = row.getObject("credit_points", Integer.class);
		int grade = row.getInt("credit_grade");
		return (points == null) ? null
				: new CustomerOutlook.Credit(points, (grade == 0) ? null : CreditGrade.values()[grade - 1],
						number(row, "credit_limit"), numbers(row, "credit_inputs"), numbers(row, "credit_parts"),
						row.getInt("credit_rules"));
	}

	private static CustomerOutlook.@Nullable Relationship relationship(ResultSet row) throws SQLException {
		int grade = row.getInt("relationship_grade");
		return (grade == 0) ? null
				: new CustomerOutlook.Relationship(RelationshipGrade.values()[grade - 1],
						row.getDouble("relationship_points"), numbers(row, "relationship_inputs"),
						numbers(row, "relationship_parts"));
	}

	private static CustomerOutlook.@Nullable Balance balance(ResultSet row) throws SQLException {
		BalanceFigures inputs = BalanceFigures.of(numbers(row, "balance_inputs").stream()
			.mapToDouble((each) -> (each != null) ? each : Double.NaN)
			.toArray());
		return (inputs != null) ? CustomerOutlook.Balance.of(row.getDouble("z_score"), inputs) : null;
	}

	static @Nullable Double number(ResultSet row, String column) throws SQLException {
		double number = row.getDouble(column);
		return row.wasNull() ? null : number;
	}

	static List<@Nullable Double> numbers(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		List<@Nullable Double> numbers = new ArrayList<>();
		if (array != null) {
			for (Object number : (Object[]) array.getArray()) {
				numbers.add((number != null) ? ((Number) number).doubleValue() : null);
			}
		}
		return numbers;
	}

}
