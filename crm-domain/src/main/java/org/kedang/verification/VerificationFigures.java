package org.kedang.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How well everybody's customers are known, by person and by team, as counted last.
 */
@Component
public class VerificationFigures {

	private static final String SUMS = """
			sum(v.customers) as customers, sum(v.verified) as verified, sum(v.stale) as stale,
			sum(v.completeness) as completeness, min(v.counted_at) as counted_at
			from verification_figures v left join app_user u on u.id = v.owner_id left join team t on t.id = u.team_id
			""";

	private final JdbcClient jdbc;

	VerificationFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All together, each team, those without a team; none where nothing was counted. */
	@Transactional(readOnly = true)
	public List<Line> teams() {
		return this.jdbc.sql("select 'team-' || t.id as whose, t.name, " + SUMS + """
				where t.id is not null group by t.id, t.name order by t.name
				""").query(VerificationFigures::line).list();
	}

	/** Each owner, and the pool last. */
	@Transactional(readOnly = true)
	public List<Line> persons() {
		return this.jdbc
			.sql("select coalesce(v.owner_id::text, 'pool') as whose, u.display_name as name, " + SUMS
					+ "group by v.owner_id, u.display_name order by v.owner_id is null, u.display_name, v.owner_id")
			.query(VerificationFigures::line)
			.list();
	}

	private static Line line(ResultSet row, int at) throws SQLException {
		return new Line(row.getString("whose"), row.getString("name"), row.getLong("customers"),
				row.getLong("verified"), row.getLong("stale"), row.getLong("completeness"),
				Moments.of(row, "counted_at"));
	}

	/**
	 * One owner's or team's customers.
	 *
	 * @param whose as {@link Whose} names them
	 * @param name null for the pool
	 * @param points sum of the customers' completeness in percent
	 */
	public record Line(String whose, @Nullable String name, long customers, long verified, long stale, long points,
			Instant countedAt) {

		/** Share of customers of whom nothing is stale, 0 to 1. */
		public double freshShare() {
			return (this.customers > 0) ? 1 - (double) this.stale / this.customers : 1;
		}

		/** Share of customers of whom anything was ever verified, 0 to 1. */
		public double verifiedShare() {
			return (this.customers > 0) ? (double) this.verified / this.customers : 0;
		}

		/** Mean completeness, 0 to 1. */
		public double completeness() {
			return (this.customers > 0) ? this.points / 100.0 / this.customers : 0;
		}

	}

}
