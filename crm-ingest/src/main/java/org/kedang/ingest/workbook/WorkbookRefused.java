package org.kedang.ingest.workbook;

import java.util.List;

import org.kedang.shared.Problem;

/**
 * Why a file is not read, as a message code with its arguments. The codes and their
 * sentences stand in {@code messages/workbook.properties}.
 */
public final class WorkbookRefused extends Exception {

	private final String code;

	private final transient List<Object> args;

	WorkbookRefused(String reason, Object... args) {
		super("workbook.refused." + reason + " " + List.of(args));
		this.code = "workbook.refused." + reason;
		this.args = List.of(args);
	}

	/**
	 * What reads as a workbook but is broken.
	 * @param where the part or place, in the file's own terms
	 */
	static WorkbookRefused corrupt(String where) {
		return new WorkbookRefused("corrupt", where);
	}

	static WorkbookRefused corrupt(String where, Throwable cause) {
		WorkbookRefused refused = corrupt(where);
		refused.initCause(cause);
		return refused;
	}

	/** The reason to be put into words. */
	public Problem problem() {
		return new Problem(this.code, this.args);
	}

	public String code() {
		return this.code;
	}

	public List<Object> args() {
		return this.args;
	}

}
