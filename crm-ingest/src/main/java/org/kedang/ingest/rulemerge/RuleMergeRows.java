package org.kedang.ingest.rulemerge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.kedang.database.Moments;
import org.kedang.job.JobState;
import org.kedang.job.OpenWork;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of pairs that are merged together. Every change of state names the states it
 * may come from.
 */
@Component
class RuleMergeRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	RuleMergeRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Notes what was asked for; empty while something else is open. */
	Optional<Long> insert(List<RuledPairs.Ruled> pairs, long requestedBy) {
		Optional<Long> id = this.jdbc.sql(
				"insert into rule_merge (requested_by, requested_at) values (?, ?) on conflict do nothing returning id")
			.params(requestedBy, now())
			.query(Long.class)
			.optional();
		id.ifPresent((run) -> this.jdbc.sql("""
				insert into rule_merge_pair (rule_merge_id, seq, pair_id, one, other)
				select ?, seq, pair_id, one, other
				from unnest(?, ?, ?) with ordinality as pair (pair_id, one, other, seq)
				""")
			.param(run)
			.param(pairs.stream().map(RuledPairs.Ruled::id).toArray(Long[]::new))
			.param(pairs.stream().map(RuledPairs.Ruled::one).toArray(String[]::new))
			.param(pairs.stream().map(RuledPairs.Ruled::other).toArray(String[]::new))
			.update());
		return id;
	}

	/**
	 * Starts it, or goes on after a crash.
	 * @return the user who agreed; empty where it is over or is to end
	 */
	Optional<Long> start(long id) {
		return this.jdbc
			.sql("update rule_merge set state = 'RUNNING' where id = ? and not cancel_wanted and " + OpenWork.OPEN
					+ " returning requested_by")
			.param(id)
			.query(Long.class)
			.optional();
	}

	/** The next pair whose turn it is; empty behind the last one, or if it is to end. */
	Optional<Next> next(long id) {
		return this.jdbc.sql("""
				select p.seq, p.pair_id from rule_merge_pair p join rule_merge m on m.id = p.rule_merge_id
				where m.id = ? and m.state = 'RUNNING' and not m.cancel_wanted and p.outcome is null
				order by p.seq limit 1
				""").param(id).query((row, at) -> new Next(row.getInt(1), row.getLong(2))).optional();
	}

	/** Within the transaction that merges. */
	void merged(long id, Next next, long merge) {
		this.jdbc.sql("update rule_merge_pair set outcome = 'MERGED', merge_id = ? where rule_merge_id = ? and seq = ?")
			.params(merge, id, next.seq)
			.update();
	}

	void left(long id, Next next) {
		this.jdbc.sql("update rule_merge_pair set outcome = 'LEFT' where rule_merge_id = ? and seq = ?")
			.params(id, next.seq)
			.update();
	}

	void failed(long id, Next next, Problem problem) {
		this.jdbc.sql("""
				update rule_merge_pair set outcome = 'FAILED', problem = ?, problem_args = ?
				where rule_merge_id = ? and seq = ?
				""")
			.param(problem.code())
			.param(problem.args().stream().map(String::valueOf).toArray(String[]::new))
			.param(id)
			.param(next.seq)
			.update();
	}

	/** Ends it: as cancelled where that was wanted before all had their turn. */
	void end(long id, JobState state) {
		this.jdbc.sql("""
				update rule_merge m set finished_at = ?, state = case when cancel_wanted and exists (
					select 1 from rule_merge_pair p where p.rule_merge_id = m.id and p.outcome is null)
					then 'CANCELLED' else ? end
				where id = ? and\s""" + OpenWork.OPEN).params(now(), state.name(), id).update();
	}

	/** Asks it to end; what waits ends at once. */
	boolean cancel(long id) {
		return this.jdbc.sql(OpenWork.cancelling("rule_merge")).params(now(), id).update() == 1;
	}

	/** The one asked for last. */
	Optional<RuleMerge> latest() {
		return this.jdbc.sql("""
				select m.*, u.display_name, p.* from rule_merge m join app_user u on u.id = m.requested_by
				cross join lateral (select count(*) as total, count(*) filter (where outcome = 'MERGED') as merged,
					count(*) filter (where outcome = 'LEFT') as left_alone,
					count(*) filter (where outcome = 'FAILED') as failed
					from rule_merge_pair where rule_merge_id = m.id) p
				order by m.id desc limit 1
				""").query(RuleMergeRows::ruleMerge).optional();
	}

	/** The first of those that were not merged, failures before what was left alone. */
	List<NotMerged> notMerged(long id, int limit) {
		return this.jdbc.sql("""
				select pair_id, one, other, problem, problem_args from rule_merge_pair
				where rule_merge_id = ? and outcome in ('LEFT', 'FAILED') order by outcome, seq limit ?
				""").params(id, limit).query(RuleMergeRows::notMerged).list();
	}

	private static NotMerged notMerged(ResultSet row, int at) throws SQLException {
		String problem = row.getString("problem");
		return new NotMerged(row.getLong("pair_id"), row.getString("one"), row.getString("other"),
				(problem != null) ? Problem.of(problem, (Object[]) row.getArray("problem_args").getArray()) : null);
	}

	private static RuleMerge ruleMerge(ResultSet row, int at) throws SQLException {
		return new RuleMerge(row.getLong("id"), JobState.valueOf(row.getString("state")),
				row.getBoolean("cancel_wanted"), row.getInt("total"), row.getInt("merged"), row.getInt("left_alone"),
				row.getInt("failed"), row.getString("display_name"), Moments.of(row, "requested_at"),
				Moments.orNull(row, "finished_at"));
	}

	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A pair whose turn it is. */
	record Next(int seq, long pair) {
	}

}
