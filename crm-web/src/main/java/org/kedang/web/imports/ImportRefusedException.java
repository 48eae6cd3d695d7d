package org.kedang.web.imports;

import org.kedang.shared.Problem;

/**
 * An upload that cannot be imported as it was asked for.
 */
final class ImportRefusedException extends RuntimeException {

	private final transient Problem problem;

	ImportRefusedException(Problem problem) {
		super(problem.code());
		this.problem = problem;
	}

	Problem problem() {
		return this.problem;
	}

}
