package org.kedang.ingest.standardise;

import java.util.Set;

import org.kedang.shared.Problem;

/**
 * What a formula of Excel leaves in a cell when it fails.
 */
final class ExcelErrors {

	private static final Set<String> ERRORS = Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!",
			"#SPILL!", "#CALC!", "#GETTING_DATA");

	private ExcelErrors() {
	}

	static boolean has(String text) {
		return text.charAt(0) == '#' && ERRORS.contains(text);
	}

	/** {@code #N/A} says that nothing was found, the others that something is broken. */
	static Outcome outcome(String text) {
		return text.equals("#N/A") ? new Outcome(null, null, Problem.of("standardise.nothing", text))
				: Outcome.error("standardise.excelError", text);
	}

}
