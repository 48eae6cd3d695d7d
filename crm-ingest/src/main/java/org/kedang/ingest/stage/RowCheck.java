package org.kedang.ingest.stage;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.ingest.workbook.Row;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;

/**
 * Says once more what {@link StageLoading} found in a row, all of it and not only the
 * first problems of a file: standardising is the same every time.
 */
public final class RowCheck {

	/**
	 * What became of a row while it was read.
	 *
	 * @param fate what it came to
	 * @param problems what is to be said about it and its cells
	 */
	public record Finding(Fate fate, List<StagedProblem> problems) {
	}

	/** What a row may come to. */
	public enum Fate {

		STAGED, SKIPPED, FAILED

	}

	private final StageTable table;

	private final StageRules given;

	private final CellRules cells;

	private final RowRules rows;

	private final RowDerivation derivation;

	private final int[] columns;

	private final Chunk chunk;

	private MergedFill fill = MergedFill.NOTHING;

	private final @Nullable String[] values;

	private final int customer;

	/**
	 * A check of the rows of one sheet, with what {@link StageLoading} was given.
	 */
	public RowCheck(StageTable table, StageRules given, Standardisers standardisers) {
		this.table = table;
		this.given = given;
		this.cells = new CellRules(table, standardisers, given);
		this.rows = new RowRules(table);
		this.derivation = new RowDerivation(table);
		this.columns = table.columns().stream().mapToInt(StageColumn::index).toArray();
		this.chunk = new Chunk(this.columns);
		this.values = new @Nullable String[table.columns().size()];
		this.customer = table.subject().isCustomer() ? -1 : table.index("customer");
	}

	/**
	 * Gives cells that are merged downwards the value of the first, as loading does.
	 * Where they are is told only behind the rows, so these are read for it.
	 */
	public void fill(Workbook workbook, int sheet, int headerRow) throws IOException, WorkbookRefused {
		workbook.read(sheet, (row) -> true);
		this.fill = new MergedFill(workbook.merged(sheet), headerRow, this.columns);
	}

	public Finding check(Row row) {
		this.chunk.clear();
		this.chunk.add(row, this.fill);
		StageTally tally = new StageTally();
		int number = row.number();
		this.given.correct(this.chunk, 0, this.table);
		if (this.chunk.isBlank(0)) {
			tally.skipped(number, null, "import.skipped.blank");
			return new Finding(Fate.SKIPPED, tally.problems());
		}
		if (this.given.skipMissing() && this.customer >= 0 && this.chunk.cell(0, this.customer).isBlank()) {
			tally.skipped(number, this.table.columns().get(this.customer), "import.skipped.no-customer");
			return new Finding(Fate.SKIPPED, tally.problems());
		}
		if (this.cells.fail(this.chunk, 0, this.values, tally) || this.rows.fail(number, this.values, tally)) {
			return new Finding(Fate.FAILED, tally.problems());
		}
		this.derivation.derive(number, this.values, tally);
		return new Finding(Fate.STAGED, tally.problems());
	}

}
