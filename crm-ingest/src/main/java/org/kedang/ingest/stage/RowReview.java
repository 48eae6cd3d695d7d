package org.kedang.ingest.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.standardise.Standardisers;

/**
 * Looks at single rows again as the reading did, to say what is wrong with them or what
 * was done to their cells.
 */
public final class RowReview {

	private final StageTable table;

	private final CellRules cells;

	private final RowRules rows;

	private final int[] places;

	public RowReview(StageTable table, StageRules given, Standardisers standardisers) {
		this.table = table;
		this.cells = new CellRules(table, standardisers, given);
		this.rows = new RowRules(table);
		this.places = new int[table.columns().size()];
		for (int i = 0; i < this.places.length; i++) {
			this.places[i] = i;
		}
	}

	/**
	 * What is wrong with a row by itself; nothing where it would be staged.
	 * @param raw what is written, by place among the mapped columns
	 */
	public List<StagedProblem> errors(int row, Map<Integer, String> raw) {
		return check(row, raw).stream().filter((problem) -> problem.severity().equals("ERROR")).toList();
	}

	/** What was done to some cells, and why. */
	public List<StagedProblem> changes(int row, Map<Integer, String> raw) {
		StageTally tally = new StageTally();
		this.cells.fail(chunk(row, raw), 0, new @Nullable String[this.places.length], tally);
		return tally.problems().stream().filter((problem) -> problem.severity().equals("WARNING")).toList();
	}

	private List<StagedProblem> check(int row, Map<Integer, String> raw) {
		StageTally tally = new StageTally();
		@Nullable String[] values = new @Nullable String[this.places.length];
		if (!this.cells.fail(chunk(row, raw), 0, values, tally)) {
			this.rows.fail(row, values, tally);
		}
		return new ArrayList<>(tally.problems());
	}

	private Chunk chunk(int row, Map<Integer, String> raw) {
		Chunk chunk = new Chunk(this.places);
		chunk.add(row, (place) -> raw.getOrDefault(place, ""));
		return chunk;
	}

	/** The columns that rows are read by. */
	public List<StageColumn> columns() {
		return this.table.columns();
	}

}
