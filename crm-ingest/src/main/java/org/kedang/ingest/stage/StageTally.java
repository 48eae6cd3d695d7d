package org.kedang.ingest.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Masks;
import org.kedang.shared.Problem;

/**
 * Counts what becomes of the rows while they are read, and keeps the first problems.
 */
public final class StageTally {

	private static final int ERRORS = 10_000;

	private static final int OTHERS = 1000;

	private final List<StagedProblem> problems = new ArrayList<>();

	private final Map<String, Long> failedBy = new TreeMap<>();

	private final Map<String, Long> skippedBy = new TreeMap<>();

	private final Map<String, Long> notes = new TreeMap<>();

	private final Map<String, Long> changedBy = new TreeMap<>();

	private final Map<String, Integer> failedNumbers = new LinkedHashMap<>();

	private final UnknownTally unknown = new UnknownTally();

	private int errors;

	private int warnings;

	private int leftOut;

	private long read;

	private long staged;

	private long skipped;

	private long failed;

	void read() {
		this.read++;
	}

	/** Notes what else the preview is to say; nothing of none. */
	public void note(String code, int count) {
		if (count > 0) {
			this.notes.merge(code, (long) count, Long::sum);
		}
	}

	void staged() {
		this.staged++;
	}

	/**
	 * A row fails.
	 * @param number the number of the customer it would have told of, where it has one
	 */
	void failed(int row, @Nullable String number) {
		this.failed++;
		if (number != null && this.failedNumbers.size() < ERRORS) {
			this.failedNumbers.putIfAbsent(number, row);
		}
	}

	void skipped(int row, @Nullable StageColumn column, String reason) {
		this.skipped++;
		this.skippedBy.merge(reason, 1L, Long::sum);
		if (this.leftOut < OTHERS) {
			this.leftOut++;
			this.problems.add(new StagedProblem(row, column, "SKIPPED", Problem.of(reason), null));
		}
	}

	void error(int row, @Nullable StageColumn column, Problem problem, @Nullable String value) {
		this.failedBy.merge(problem.code(), 1L, Long::sum);
		if (column != null && value != null && UnknownTally.isUnknown(problem)) {
			this.unknown.add(column.field(), value);
		}
		if (this.errors < ERRORS) {
			this.errors++;
			this.problems.add(new StagedProblem(row, column, "ERROR", told(column, problem), shown(column, value)));
		}
	}

	void change(int row, @Nullable StageColumn column, Problem change, @Nullable String value) {
		this.changedBy.merge(change.code(), 1L, Long::sum);
		if (this.warnings < OTHERS) {
			this.warnings++;
			this.problems.add(new StagedProblem(row, column, "WARNING", told(column, change), shown(column, value)));
		}
	}

	/**
	 * What is wrong with a secret value may quote it: the birth date within an identity
	 * number, a word that is no option. The options themselves are no secret.
	 */
	private static Problem told(@Nullable StageColumn column, Problem problem) {
		if (column == null || !column.field().isSecret()) {
			return problem;
		}
		List<Object> args = new ArrayList<>(problem.args());
		int quotes = column.field().options().isEmpty() ? args.size() : Math.min(1, args.size());
		Collections.fill(args.subList(0, quotes), Masks.NOTHING);
		return new Problem(problem.code(), args);
	}

	private static @Nullable String shown(@Nullable StageColumn column, @Nullable String value) {
		if (value == null || column == null || column.field().isSecret()) {
			return null;
		}
		return WrittenValue.shortened(value);
	}

	/** Values that are none of a field's options, and names of no user, each once. */
	public List<UnknownValue> unknownValues() {
		return this.unknown.values();
	}

	/** Rows with at least one value. */
	public long rowsRead() {
		return this.read;
	}

	/** Rows in the staging table. */
	public long rowsStaged() {
		return this.staged;
	}

	public long rowsSkipped() {
		return this.skipped;
	}

	public long rowsFailed() {
		return this.failed;
	}

	public List<StagedProblem> problems() {
		return this.problems;
	}

	/** The first customers that failed: row by number. */
	public Map<String, Integer> failedNumbers() {
		return this.failedNumbers;
	}

	/** How often each problem occurred. */
	public Map<String, Long> failedBy() {
		return this.failedBy;
	}

	/** How many rows were left out for each reason. */
	public Map<String, Long> skippedBy() {
		return this.skippedBy;
	}

	/** What else the preview says: a count by message code. */
	public Map<String, Long> notes() {
		return this.notes;
	}

	/** How many cells were changed in each way worth telling. */
	public Map<String, Long> changedBy() {
		return this.changedBy;
	}

}
