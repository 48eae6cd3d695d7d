package org.kedang.ingest;

import org.kedang.shared.Problem;

/**
 * Something is asked of an import that its state does not allow, such as confirming what
 * has failed.
 */
public final class ImportStateException extends RuntimeException {

	private final transient Problem problem;

	ImportStateException(String action, ImportState state) {
		super(action + " in state " + state);
		this.problem = Problem.of("import.state." + action, state.name());
	}

	/** Its state would allow it, but not what else is known of it. */
	ImportStateException(Problem problem) {
		super(problem.code());
		this.problem = problem;
	}

	public Problem problem() {
		return this.problem;
	}

}
