package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditPolicy;
import org.kedang.analytics.credit.CreditScore;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.relationship.RelationshipScore;
import org.kedang.database.CopyText;
import org.postgresql.copy.CopyIn;

/**
 * Writes one run's {@link RunPartition} of {@code customer_outlook}. What is not a number
 * becomes null.
 */
final class OutlookLines implements AutoCloseable {

	private final long run;

	private final RunPartition partition;

	private final CopyIn copy;

	private final CopyText lines;

	OutlookLines(Connection connection, long run) throws SQLException {
		this.run = run;
		this.partition = RunPartition.make(connection, RunPartition.OUTLOOK, run);
		this.copy = this.partition.copy("");
		this.lines = CopyText.into(this.copy);
	}

	void start(long customer) {
		this.lines.add(this.run).add(customer);
	}

	OutlookLines none(int columns) {
		for (int i = 0; i < columns; i++) {
			this.lines.add((String) null);
		}
		return this;
	}

	OutlookLines number(double value) {
		this.lines.add(Double.isNaN(value) ? null : Float.toString((float) value));
		return this;
	}

	OutlookLines whole(long value) {
		this.lines.add(value);
		return this;
	}

	OutlookLines numbers(double... values) {
		this.lines.add(Arrays.stream(values)
			.mapToObj((value) -> Double.isNaN(value) ? "NULL" : Float.toString((float) value))
			.collect(Collectors.joining(",", "{", "}")));
		return this;
	}

	void credit(CreditScore score, double monthly) {
		CreditGrade grade = score.grade();
		whole(score.points());
		grade(grade);
		number((grade != null) ? CreditPolicy.of(grade).months() * monthly : Double.NaN);
		numbers(score.contributions().stream().mapToDouble(CreditScore.Contribution::value).toArray());
		numbers(score.contributions().stream().mapToDouble(CreditScore.Contribution::points).toArray());
	}

	void relationship(RelationshipScore score) {
		RelationshipGrade grade = score.grade();
		number((grade != null) ? score.points() : Double.NaN);
		grade(grade);
		numbers(score.values());
		numbers(score.brought());
	}

	private void grade(@Nullable Enum<?> grade) {
		if (grade == null) {
			none(1);
		}
		else {
			whole(grade.ordinal() + 1);
		}
	}

	void end() throws SQLException, IOException {
		this.lines.end();
	}

	/** All lines are written. */
	void attach() throws SQLException, IOException {
		this.lines.flush();
		this.copy.endCopy();
		// what movements between two runs are counted from, without reading the lines
		// themselves
		this.partition.execute("create unique index %1$s_customer on %1$s (customer_id) "
				+ "include (run_id, churn_band, credit_grade, relationship_grade, expected_value)");
		for (OutlookQuery.Kind kind : OutlookQuery.Kind.values()) {
			this.partition.execute(
					"create index %%1$s_by_%1$s on %%1$s (%1$s, (coalesce(expected_value, -1)) desc, customer_id desc) where %1$s is not null"
						.formatted(kind.column()));
		}
		this.partition.attach();
	}

	@Override
	public void close() throws SQLException {
		if (this.copy.isActive()) {
			this.copy.cancelCopy();
		}
	}

}
