package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.relationship.Aspect;

/**
 * What a run has just written of every customer, by ascending id.
 */
final class ScoreLines implements AutoCloseable {

	private static final String LINES = """
			select o.customer_id, s.recency_days, s.frequency, s.monetary::float8, s.r, s.f, s.m, s.class, s.value_grade,
				o.alive, o.churn_band, o.credit_points, o.credit_grade, o.relationship_points, o.relationship_grade,
				o.relationship_inputs[%d], o.relationship_inputs[%d], o.segment
			from %s o left join %s s on s.customer_id = o.customer_id order by o.customer_id
			""";

	private static final String LARGE = """
			select percentile_disc(0.8) within group (order by monetary::float8 / frequency) from %s where frequency > 0
			""";

	private final Connection connection;

	private final long run;

	private final PreparedStatement statement;

	private final ResultSet row;

	/**
	 * Reads them.
	 * @param connection the one that wrote them, for nobody else sees them yet
	 */
	ScoreLines(Connection connection, long run) throws SQLException {
		this.connection = connection;
		this.run = run;
		this.statement = connection
			.prepareStatement(LINES.formatted(Aspect.SATISFACTION.ordinal() + 1, Aspect.REFERRALS.ordinal() + 1,
					RunPartition.name(RunPartition.OUTLOOK, run), RunPartition.name(RunPartition.RFM, run)));
		this.statement.setFetchSize(10_000);
		this.row = this.statement.executeQuery();
	}

	/** The least mean purchase of the top fifth of those who bought; NaN without any. */
	double largePurchase() throws SQLException {
		try (Statement asked = this.connection.createStatement();
				ResultSet answer = asked.executeQuery(LARGE.formatted(RunPartition.name(RunPartition.RFM, this.run)))) {
			answer.next();
			return number(answer, 1);
		}
	}

	boolean next() throws SQLException {
		return this.row.next();
	}

	ScoreLine line() throws SQLException {
		return new ScoreLine(this.row.getLong(1), scores(), number(this.row, 10), this.row.getInt(11),
				number(this.row, 12), this.row.getInt(13), number(this.row, 14), this.row.getInt(15),
				number(this.row, 16), this.row.getInt(17), this.row.getInt(18));
	}

	private ScoreLine.@Nullable Scores scores() throws SQLException {
		String grade = this.row.getString(9);
		return (grade == null) ? null
				: new ScoreLine.Scores(this.row.getInt(2), this.row.getInt(3), this.row.getDouble(4),
						this.row.getInt(5), this.row.getInt(6), this.row.getInt(7), this.row.getInt(8), grade);
	}

	private static double number(ResultSet row, int column) throws SQLException {
		double number = row.getDouble(column);
		return row.wasNull() ? Double.NaN : number;
	}

	@Override
	public void close() throws SQLException {
		this.statement.close();
	}

}
