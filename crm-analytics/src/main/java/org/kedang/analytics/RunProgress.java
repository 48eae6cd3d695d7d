package org.kedang.analytics;

/**
 * Notes how far a run is. Steps that only ask whether to go on report nothing done, and
 * nothing is ever done less than before.
 */
final class RunProgress implements Progress {

	private final ScoringRunRows rows;

	private final long run;

	private final long more;

	private long most;

	/**
	 * The progress of a run.
	 * @param more what is to be done beyond what steps know of
	 */
	RunProgress(ScoringRunRows rows, long run, long more) {
		this.rows = rows;
		this.run = run;
		this.more = more;
	}

	@Override
	public void report(long done, long total) {
		this.most = Math.max(this.most, done);
		if (!this.rows.progress(this.run, this.most, total + this.more)) {
			throw new RunCancelledException();
		}
	}

}
