package org.kedang.analytics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.relationship.Aspect;

/**
 * What a run has just written of every customer, by ascending id.
 */
final class ScoreLines implements AutoCloseable {

	/** What may be missing is behind the grade, which every score has. */
	private static final String LINES = """
			select o.customer_id, s.value_grade, s.recency_days, s.frequency, s.monetary::float8, s.r::int, s.f::int, s.m::int,
				s.class::int, o.alive::float8, o.churn_band::int, o.credit_points::float8, o.credit_grade::int,
				o.relationship_points::float8, o.relationship_grade::int, o.relationship_inputs[%d]::float8,
				o.relationship_inputs[%d]::int, o.segment::int
			from %s o left join %s s on s.customer_id = o.customer_id order by o.customer_id
			""";

	private static final String LARGE = """
			select percentile_disc(0.8) within group (order by monetary::float8 / frequency) from %s where frequency > 0
			""";

	private final BinaryCopy rows;

	/**
	 * Reads them.
	 * @param connection the one that wrote them, for nobody else sees them yet
	 */
	ScoreLines(Connection connection, long run) throws SQLException {
		this.rows = new BinaryCopy(connection,
				LINES.formatted(Aspect.SATISFACTION.ordinal() + 1, Aspect.REFERRALS.ordinal() + 1,
						RunPartition.name(RunPartition.OUTLOOK, run), RunPartition.name(RunPartition.RFM, run)));
	}

	/**
	 * The least mean purchase of the top fifth of those who bought; NaN without any.
	 * @param connection the one that wrote them
	 */
	static double largePurchase(Connection connection, long run) throws SQLException {
		try (Statement asked = connection.createStatement();
				ResultSet answer = asked.executeQuery(LARGE.formatted(RunPartition.name(RunPartition.RFM, run)))) {
			answer.next();
			double number = answer.getDouble(1);
			return answer.wasNull() ? Double.NaN : number;
		}
	}

	boolean next() throws SQLException {
		return this.rows.next();
	}

	ScoreLine line() {
		return new ScoreLine(this.rows.bigint(), scores(), this.rows.number(), this.rows.integer(), this.rows.number(),
				this.rows.integer(), this.rows.number(), this.rows.integer(), this.rows.number(), this.rows.integer(),
				this.rows.integer());
	}

	private ScoreLine.@Nullable Scores scores() {
		String grade = this.rows.text();
		int recency = this.rows.integer();
		int frequency = this.rows.integer();
		double monetary = this.rows.number();
		int r = this.rows.integer();
		int f = this.rows.integer();
		int m = this.rows.integer();
		int rfmClass = this.rows.integer();
		return (grade == null) ? null : new ScoreLine.Scores(recency, frequency, monetary, r, f, m, rfmClass, grade);
	}

	@Override
	public void close() throws SQLException {
		this.rows.close();
	}

}
