package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.Cuts;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.ScoreRule;
import org.kedang.database.Moments;
import org.kedang.job.JobState;
import org.kedang.job.OpenWork;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of runs: one row each, its state moved forward only.
 */
@Component
class ScoringRunRows {

	static final JsonMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

	private static final String SELECT = """
			select run.*, app_user.display_name as requester
			from scoring_run run left join app_user on app_user.id = run.requested_by
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ScoringRunRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	long insert(ScoringRequest request, String ruleVersion) {
		Cuts thresholds = (request.rule() instanceof ScoreRule.Thresholds fixed) ? fixed.cuts() : null;
		return this.jdbc.sql("""
				insert into scoring_run (as_of, returns, window_days, method, thresholds, rule_version, recompute,
					requested_by, requested_at)
				values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
				returning id
				""")
			.param(request.asOf())
			.param(request.returns().name())
			.param(request.windowDays())
			.param((thresholds != null) ? "THRESHOLDS" : "QUINTILE")
			.param((thresholds != null) ? JSON.writeValueAsString(thresholds) : null)
			.param(ruleVersion)
			.param(request.recompute())
			.param(request.requestedBy())
			.param(now())
			.query(Long.class)
			.single();
	}

	/**
	 * Starts a run, or starts it anew after a crash; empty where it is finished,
	 * cancelled or gone.
	 */
	Optional<ScoringRequest> start(long id) {
		return this.jdbc.sql("""
				update scoring_run set state = 'RUNNING', started_at = ?, progress_done = 0, progress_total = 0
				where id = ? and state in ('QUEUED', 'RUNNING') and not cancel_wanted
				returning *
				""").param(now()).param(id).query((row, number) -> request(row)).optional();
	}

	/** Notes how far a run is, and says whether it is to go on. */
	boolean progress(long id, long done, long total) {
		return this.jdbc
			.sql("update scoring_run set progress_done = ?, progress_total = ? where id = ? and not cancel_wanted")
			.param(done)
			.param(total)
			.param(id)
			.update() == 1;
	}

	void source(long id, ScoringRun.Source source) {
		this.jdbc.sql("update scoring_run set source = ? where id = ?").param(source.name()).param(id).update();
	}

	/** Notes by which version of the credit rules a run grades. */
	void creditRules(long id, int version) {
		this.jdbc.sql("update scoring_run set credit_rules = ? where id = ?").param(version).param(id).update();
	}

	int creditRules(long id) {
		return this.jdbc.sql("select credit_rules from scoring_run where id = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

	void fail(long id, String problem) {
		end(id, "FAILED", JSON.writeValueAsString(problem));
	}

	void cancelled(long id) {
		end(id, "CANCELLED", null);
	}

	private void end(long id, String state, @Nullable String problem) {
		this.jdbc.sql("""
				update scoring_run set state = ?, problem = ?::jsonb, finished_at = ?
				where id = ? and state in ('QUEUED', 'RUNNING')
				""").param(state).param(problem).param(now()).param(id).update();
	}

	/** Asks a run to end; one that waits ends at once. */
	boolean cancel(long id) {
		return this.jdbc.sql(OpenWork.cancelling("scoring_run")).params(now(), id).update() == 1;
	}

	Optional<ScoringRun> find(long id) {
		return this.jdbc.sql(SELECT + "where run.id = ?").param(id).query(ScoringRunRows::run).optional();
	}

	Optional<ScoringRun> current() {
		return this.jdbc.sql(SELECT + "where run.id = (select run_id from current_scoring)")
			.query(ScoringRunRows::run)
			.optional();
	}

	List<ScoringRun> latest(int limit) {
		return this.jdbc.sql(SELECT + "order by run.id desc limit ?").param(limit).query(ScoringRunRows::run).list();
	}

	List<ScoringRun> graded() {
		return this.jdbc.sql(SELECT + """
				where run.state = 'DONE' and run.dropped_at is null and run.record is not null
				order by run.as_of desc, run.id desc
				""").query(ScoringRunRows::run).list();
	}

	/**
	 * Runs whose scores are not kept any more: neither among the latest nor the current
	 * one.
	 */
	List<Long> outdated(int keep) {
		return this.jdbc.sql("""
				select id from (select id from scoring_run where state = 'DONE' and dropped_at is null
					order by id desc offset ?) old
				where id not in (select run_id from current_scoring)
				""").param(keep).query(Long.class).list();
	}

	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static ScoringRequest request(ResultSet row) throws SQLException {
		return new ScoringRequest(row.getObject("as_of", LocalDate.class), Returns.valueOf(row.getString("returns")),
				row.getObject("window_days", Integer.class), rule(row), row.getBoolean("recompute"),
				row.getObject("requested_by", Long.class));
	}

	private static ScoreRule rule(ResultSet row) throws SQLException {
		String thresholds = row.getString("thresholds");
		return (thresholds != null) ? new ScoreRule.Thresholds(JSON.readValue(thresholds, Cuts.class))
				: new ScoreRule.Quintiles();
	}

	private static ScoringRun run(ResultSet row, int number) throws SQLException {
		String source = row.getString("source");
		String problem = row.getString("problem");
		String summary = row.getString("summary");
		String learnt = row.getString("record");
		return new ScoringRun(row.getLong("id"), JobState.valueOf(row.getString("state")),
				row.getObject("as_of", LocalDate.class), Returns.valueOf(row.getString("returns")),
				row.getObject("window_days", Integer.class), rule(row), row.getString("rule_version"),
				(source != null) ? ScoringRun.Source.valueOf(source) : null, row.getLong("progress_done"),
				row.getLong("progress_total"), (problem != null) ? JSON.readValue(problem, String.class) : null,
				(summary != null) ? JSON.readValue(summary, RfmSummary.class) : null,
				(learnt != null) ? JSON.readValue(learnt, RunRecord.class) : null, row.getString("requester"),
				Moments.of(row, "requested_at"), Moments.orNull(row, "started_at"), Moments.orNull(row, "finished_at"),
				Moments.orNull(row, "dropped_at"));
	}

}
