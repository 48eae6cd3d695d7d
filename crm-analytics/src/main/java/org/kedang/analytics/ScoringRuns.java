package org.kedang.analytics;

import java.util.List;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where runs are asked for, watched and read. A run works in the background, goes on
 * after a restart, and leaves a snapshot under its number; the one of the latest day is
 * what rosters and archives show.
 */
@Component
public class ScoringRuns {

	/**
	 * Changes whenever the same data could come to other digits, of RFM or of anything
	 * else that a run foretells and grades.
	 */
	static final String RULE_VERSION = "scoring-4";

	private final ScoringRunRows rows;

	private final ScoringExecution execution;

	// none in programs that carry runs out at once
	private final ObjectProvider<SchedulerClient> scheduler;

	ScoringRuns(ScoringRunRows rows, ScoringExecution execution, ObjectProvider<SchedulerClient> scheduler) {
		this.rows = rows;
		this.execution = execution;
		this.scheduler = scheduler;
	}

	/**
	 * Asks for a run, which starts as soon as a worker is free.
	 * @param request what and how
	 * @return the run's number
	 */
	@Transactional
	public long request(ScoringRequest request) {
		return ScoringTasks.queue(request, this.rows, this.scheduler.getObject());
	}

	/**
	 * Carries a run out at once, on this thread, for callers that work in the background
	 * themselves.
	 * @param request what and how
	 * @return the finished run
	 */
	public ScoringRun runNow(ScoringRequest request) {
		long id = this.rows.insert(request, RULE_VERSION);
		this.execution.carryOut(id);
		return this.rows.find(id).orElseThrow();
	}

	/**
	 * Asks a run to end.
	 * @param id the run's number
	 * @return false if there is no such run or it is finished already
	 */
	public boolean cancel(long id) {
		return this.rows.cancel(id);
	}

	public Optional<ScoringRun> find(long id) {
		return this.rows.find(id);
	}

	/** By which version of the credit rules a run graded. */
	public int creditRules(long id) {
		return this.rows.creditRules(id);
	}

	/** The run of the latest day that is done, which rosters and archives go by. */
	public Optional<ScoringRun> current() {
		return this.rows.current();
	}

	/** A run that keeps what it graded and foretold. */
	public Optional<ScoringRun> graded(long id) {
		return find(id).filter(ScoringRun::hasOutlook);
	}

	/** All runs that keep the grades of customers, those of the latest day first. */
	public List<ScoringRun> graded() {
		return this.rows.graded();
	}

	/**
	 * The latest runs, whatever their state, newest first.
	 * @param limit how many at most
	 */
	public List<ScoringRun> latest(int limit) {
		return this.rows.latest(limit);
	}

}
