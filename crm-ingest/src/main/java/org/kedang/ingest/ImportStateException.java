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

	public Problem problem() {
		return this.problem;
	}

}
