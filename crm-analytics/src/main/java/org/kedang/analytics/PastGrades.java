package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.hindsight.Outcomes;
import org.kedang.analytics.hindsight.PastGrade;
import org.kedang.analytics.hindsight.Promise;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom runs' records of grades are of, as far as they are kept.
 */
@Component
public class PastGrades {

	private static final String OF = "from past_grade where run_id = :run and promise = :promise and grade = :grade";

	private final JdbcClient jdbc;

	PastGrades(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static void store(Connection connection, long run, List<Outcomes> all) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				insert into past_grade (run_id, promise, grade, customers, came, besides, amounts)
				values (?, ?, ?, ?, ?, ?, ?)
				""")) {
			for (PastGrade each : all.stream().flatMap((outcomes) -> outcomes.graded().stream()).toList()) {
				insert.setLong(1, run);
				insert.setString(2, each.promise().name());
				insert.setInt(3, each.grade());
				insert.setObject(4, each.customers());
				insert.setInt(5, each.came());
				insert.setObject(6, each.besides(), Types.ARRAY);
				insert.setObject(7, each.amounts(), Types.ARRAY);
				insert.executeUpdate();
			}
		}
	}

	/** Whether any are kept; none of runs of earlier versions, and of dropped ones. */
	public boolean isKept(long run) {
		return this.jdbc.sql("select exists (select from past_grade where run_id = ?)")
			.param(run)
			.query(Boolean.class)
			.single();
	}

	/** How many a grade has, and of how many it came true; empty where nobody had it. */
	public Optional<Counted> count(long run, Promise promise, int grade) {
		return this.jdbc.sql("select cardinality(customers) as customers, came " + OF)
			.param("run", run)
			.param("promise", promise.name())
			.param("grade", grade)
			.query((row, at) -> new Counted(row.getInt("customers"), row.getInt("came")))
			.optional();
	}

	/**
	 * Those of a grade, one by one; who is gone since has no name any more.
	 * @param from the first place, from 1
	 * @param to the last one
	 */
	public List<Graded> list(long run, Promise promise, int grade, int from, int to) {
		return this.jdbc.sql("""
				select j.at + :from - 1 as place, j.at + :from - 1 <= j.all_came as came, j.besides, j.amount, c.number,
					c.name, u.display_name as owner
				from (select g.came as all_came, k.* from (select * %s) g,
					unnest(g.customers[:from::int : :to::int], g.besides[:from::int : :to::int],
						g.amounts[:from::int : :to::int]) with ordinality as k (customer, besides, amount, at)) j
				left join customer c on c.id = j.customer left join app_user u on u.id = c.owner_id
				order by j.at
				""".formatted(OF))
			.param("run", run)
			.param("promise", promise.name())
			.param("grade", grade)
			.param("from", from)
			.param("to", to)
			.query((row, at) -> new Graded(row.getInt("place"), row.getString("number"), row.getString("name"),
					row.getString("owner"), row.getBoolean("came"), row.getObject("besides", Boolean.class),
					CustomerOutlooks.number(row, "amount")))
			.list();
	}

	/**
	 * How many a grade had.
	 *
	 * @param customers all of them
	 * @param came of how many of them it came true; they stand first
	 */
	public record Counted(int customers, int came) {
	}

	/**
	 * One of those with a grade.
	 *
	 * @param place from 1
	 * @param number the customer's; null where gone since
	 * @param name the customer's
	 * @param owner who looks after the customer; null in the pool
	 * @param came whether it came true
	 * @param besides whether the other thing did; null where there is none
	 * @param amount bought in the time after; null where amounts are not looked at
	 */
	public record Graded(int place, @Nullable String number, @Nullable String name, @Nullable String owner,
			boolean came, @Nullable Boolean besides, @Nullable Double amount) {
	}

}
