package org.kedang.ingest.merge;

import org.kedang.shared.Problem;

/**
 * A merge, or taking one back, that cannot be done as things are.
 */
public final class MergeRefusedException extends RuntimeException {

	private final transient Problem problem;

	MergeRefusedException(Problem problem) {
		super(problem.code() + " " + problem.args());
		this.problem = problem;
	}

	/** What stands in the way. */
	public Problem problem() {
		return this.problem;
	}

}
