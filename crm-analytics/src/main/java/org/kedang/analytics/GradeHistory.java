package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.rfm.ValueGrade;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How a customer's grades have changed from run to run.
 */
@Component
public class GradeHistory {

	private final JdbcClient jdbc;

	GradeHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The days since which grades have been as they were then, the latest first: of the
	 * runs that are kept and looked at orders as the current one did, the last one of
	 * each day.
	 * @param customer the customer's id
	 * @return empty where there has never been a grade
	 */
	public List<DayGrades> of(long customer) {
		List<DayGrades> changes = new ArrayList<>();
		for (DayGrades day : days(customer)) {
			boolean first = changes.isEmpty();
			if (first ? day.isAny() : !day.isAs(changes.get(0))) {
				changes.add(0, day);
			}
		}
		return changes;
	}

	/** The earliest first. */
	private List<DayGrades> days(long customer) {
		return this.jdbc
			.sql("""
					select distinct on (r.as_of) r.as_of, r.id, s.value_grade, o.credit_grade, o.relationship_grade, o.churn_band
					from current_scoring join scoring_run c on c.id = current_scoring.run_id
					join scoring_run r on r.returns = c.returns and r.window_days is not distinct from c.window_days
						and r.as_of <= c.as_of and r.state = 'DONE' and r.dropped_at is null and r.record is not null
					left join rfm_score s on s.run_id = r.id and s.customer_id = :customer
					left join customer_outlook o on o.run_id = r.id and o.customer_id = :customer
					order by r.as_of, r.id desc
					""")
			.param("customer", customer)
			.query((row, number) -> day(row))
			.list();
	}

	private static DayGrades day(ResultSet row) throws SQLException {
		String value = row.getString("value_grade");
		return new DayGrades(row.getObject("as_of", LocalDate.class), row.getLong("id"),
				(value != null) ? ValueGrade.valueOf(value) : null, of(CreditGrade.values(), row, "credit_grade"),
				of(RelationshipGrade.values(), row, "relationship_grade"), of(ChurnBand.values(), row, "churn_band"));
	}

	private static <T> @Nullable T of(T[] grades, ResultSet row, String column) throws SQLException {
		int number = row.getInt(column);
		return (number > 0) ? grades[number - 1] : null;
	}

}
