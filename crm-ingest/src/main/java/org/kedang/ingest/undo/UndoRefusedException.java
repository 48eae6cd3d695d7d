package org.kedang.ingest.undo;

import org.kedang.shared.Problem;

/**
 * An import cannot be taken back: it is not stored, it is too late, or it is done.
 */
public final class UndoRefusedException extends RuntimeException {

	private final transient Problem problem;

	UndoRefusedException(String code) {
		super(code);
		this.problem = Problem.of(code);
	}

	public Problem problem() {
		return this.problem;
	}

}
