package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.kedang.analytics.rfm.RfmClass;
import org.kedang.analytics.rfm.Score;
import org.kedang.analytics.rfm.ValueGrade;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers in the order of their amounts, as a run has ranked them. Pages are cut by
 * rank, so that each is as quick as the first.
 */
@Component
public class RankedCustomers {

	private final JdbcClient jdbc;

	RankedCustomers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The next customers after a rank.
	 * @param query which
	 * @param rank 0 for the first page
	 * @param limit how many at most
	 */
	public List<RankedCustomer> after(RankingQuery query, int rank, int limit) {
		return select(query, "s.rank > :rank", "s.rank limit :limit").param("rank", rank)
			.param("limit", limit)
			.query(RankedCustomers::customer)
			.list();
	}

	/**
	 * The last customers before a rank, in the order of ranks.
	 * @param query which
	 * @param rank the first rank of the page after
	 * @param limit how many at most
	 */
	public List<RankedCustomer> before(RankingQuery query, int rank, int limit) {
		List<RankedCustomer> backwards = new ArrayList<>(
				select(query, "s.rank < :rank", "s.rank desc limit :limit").param("rank", rank)
					.param("limit", limit)
					.query(RankedCustomers::customer)
					.list());
		Collections.reverse(backwards);
		return backwards;
	}

	/**
	 * Those of some ranks, in their order.
	 * @param run the run's number
	 * @param ranks the ranks, in any order
	 */
	public List<RankedCustomer> at(long run, List<Integer> ranks) {
		return select(new RankingQuery(run, 1, Integer.MAX_VALUE, null, null, null, null), "s.rank = any(:ranks)",
				"s.rank")
			.param("ranks", ranks.toArray(Integer[]::new))
			.query(RankedCustomers::customer)
			.list();
	}

	/** How many they are. */
	public int count(RankingQuery query) {
		return this.jdbc.sql("select count(*) from rfm_score s where " + which(query)).query(Integer.class).single();
	}

	/**
	 * Everybody, in the order of ranks, as a stream.
	 * @param query which
	 * @param consumer is given one customer after the other
	 */
	@Transactional(readOnly = true)
	public void forEach(RankingQuery query, Consumer<RankedCustomer> consumer) {
		try (Stream<RankedCustomer> all = select(query, "true", "s.rank").withFetchSize(1000)
			.query(RankedCustomers::customer)
			.stream()) {
			all.forEach(consumer);
		}
	}

	/**
	 * What one customer came to in the current run.
	 * @param customer the customer's id
	 * @return empty where nothing was bought, or no run is done yet
	 */
	public Optional<Score> score(long customer) {
		return this.jdbc.sql("select * from current_rfm where customer_id = ?")
			.param(customer)
			.query((row, number) -> score(row))
			.optional();
	}

	/**
	 * The last one of those of better grades, by how many a run counted of each.
	 * @param run the run's number
	 * @param grade the grade they are better than
	 * @return empty where nobody has a better one, or the run keeps no customers
	 */
	public Optional<Score> lastAbove(long run, ValueGrade grade) {
		return this.jdbc.sql("""
				select s.* from rfm_score s where s.run_id = %1$d and s.rank = (
					select sum((each ->> 'customers')::int) from scoring_run r
					cross join jsonb_array_elements(r.summary -> 'grades') each
					where r.id = %1$d and each ->> 'grade' < :grade)
				""".formatted(run)).param("grade", grade.name()).query((row, number) -> score(row)).optional();
	}

	/**
	 * The run stands in the statement as a number, so that its partition alone is
	 * planned.
	 */
	private StatementSpec select(RankingQuery query, String where, String order) {
		return this.jdbc.sql("""
				select s.*, c.number, c.name, c.kind, c.region, u.display_name as owner
				from rfm_score s join customer c on c.id = s.customer_id left join app_user u on u.id = c.owner_id
				where %s and %s order by %s
				""".formatted(which(query), where, order));
	}

	private static String which(RankingQuery query) {
		String rfmClass = (query.rfmClass() != null) ? " and s.class = " + query.rfmClass().number() : "";
		String r = (query.r() != null) ? " and s.r = " + query.r() : "";
		String f = (query.f() != null) ? " and s.f = " + query.f() : "";
		String m = (query.m() != null) ? " and s.m = " + query.m() : "";
		return "s.run_id = %d and s.rank between %d and %d".formatted(query.run(), query.firstRank(), query.lastRank())
				+ rfmClass + r + f + m;
	}

	private static RankedCustomer customer(ResultSet row, int number) throws SQLException {
		return new RankedCustomer(row.getString("number"), row.getString("name"), row.getString("kind"),
				row.getString("region"), row.getString("owner"), score(row));
	}

	private static Score score(ResultSet row) throws SQLException {
		return new Score(row.getLong("customer_id"), row.getInt("recency_days"), row.getInt("frequency"),
				row.getBigDecimal("monetary"), row.getInt("r"), row.getInt("f"), row.getInt("m"),
				RfmClass.numbered(row.getInt("class")), ValueGrade.valueOf(row.getString("value_grade")),
				row.getInt("rank"), row.getBigDecimal("cumulative_share"));
	}

}
