package org.kedang.ingest;

import java.util.Map;

import org.kedang.shared.Problem;

/**
 * Cells of a corrected row are still wrong; nothing of it is kept.
 */
public final class CorrectionException extends RuntimeException {

	private final transient Map<String, Problem> problems;

	CorrectionException(Map<String, Problem> problems) {
		super("Still wrong: " + problems.keySet());
		this.problems = problems;
	}

	/** What is wrong, by field key. */
	public Map<String, Problem> problems() {
		return this.problems;
	}

}
