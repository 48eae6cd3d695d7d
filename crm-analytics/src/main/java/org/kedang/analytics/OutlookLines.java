package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.BalanceFigures;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.CreditScore;
import org.kedang.analytics.credit.Indicator;
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
		this.lines.add(Reals.text(value));
		return this;
	}

	OutlookLines whole(long value) {
		this.lines.add(value);
		return this;
	}

	OutlookLines numbers(double... values) {
		this.lines.add(Reals.array(values));
		return this;
	}

	/**
	 * Figures and points stand in the order of the indicators; a figure that the rules do
	 * not look at is kept too, for rules to come.
	 */
	void credit(CreditScore score, CreditRules rules, Map<Indicator, Double> figures, double monthly) {
		CreditGrade grade = score.grade();
		whole(score.points());
		grade(grade);
		number((grade != null) ? rules.policy(grade).months() * monthly : Double.NaN);
		Indicator[] indicators = Indicator.values();
		double[] parts = new double[indicators.length];
		Arrays.fill(parts, Double.NaN);
		score.contributions().forEach((each) -> parts[each.indicator().ordinal()] = each.points());
		numbers(Arrays.stream(indicators).mapToDouble((each) -> figures.getOrDefault(each, Double.NaN)).toArray());
		numbers(parts);
	}

	void relationship(RelationshipScore score) {
		RelationshipGrade grade = score.grade();
		number((grade != null) ? score.points() : Double.NaN);
		grade(grade);
		numbers(score.values());
		numbers(score.brought());
	}

	/** Amounts are kept as they are, so that pages show what the archive held. */
	void balance(@Nullable BalanceFigures balance) {
		if (balance == null) {
			none(2);
			return;
		}
		this.lines.add(Double.toString(balance.zScore()))
			.add(DoubleStream.of(balance.values())
				.mapToObj(Double::toString)
				.collect(Collectors.joining(",", "{", "}")));
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
				+ "include (run_id, churn_band, credit_grade, relationship_grade, expected_value, segment)");
		for (OutlookQuery.Kind kind : OutlookQuery.Kind.values()) {
			this.partition.execute(
					"create index %%1$s_by_%1$s on %%1$s (%1$s, (coalesce(expected_value, -1)) desc, customer_id desc) where %1$s is not null"
						.formatted(kind.column()));
			if (kind.none() != null) {
				this.partition.execute(
						"create index %%1$s_no_%s on %%1$s ((coalesce(expected_value, -1)) desc, customer_id desc) where %s"
							.formatted(kind.column(), kind.none()));
			}
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
