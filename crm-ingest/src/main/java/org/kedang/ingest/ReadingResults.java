package org.kedang.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StageTally;
import org.kedang.ingest.stage.StagedProblem;
import org.kedang.shared.JsonText;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what reading a sheet has told: its counts, its first problems, and the customers
 * that failed.
 */
@Component
class ReadingResults {

	private final JdbcTemplate jdbc;

	private final BatchProgress progress;

	private final Corrections corrections;

	private final UnknownValues unknown;

	ReadingResults(JdbcTemplate jdbc, BatchProgress progress, Corrections corrections, UnknownValues unknown) {
		this.jdbc = jdbc;
		this.corrections = corrections;
		this.unknown = unknown;
		this.progress = progress;
	}

	void keep(long id, ImportPart part, StageTally tally) {
		keepProblems(id, part, tally.problems());
		keepFailed(id, part.number(), tally.failedNumbers());
		this.unknown.keep(id, part.number(), tally.unknownValues());
		this.corrections.takenUp(id, part.number());
		// the report last: it says that the part has been read
		this.progress.staged(id, part.number(),
				new Ledger(tally.rowsRead(), 0, 0, 0, tally.rowsSkipped(), tally.rowsFailed()),
				new ImportReport(new ImportReport.Reading(tally.rowsRead(), tally.rowsStaged(), tally.rowsSkipped(),
						tally.rowsFailed(), tally.skippedBy(), tally.failedBy(), tally.changedBy(), tally.notes()),
						tally.notes(), tally.skippedBy(), tally.failedBy()));
	}

	private void keepProblems(long id, ImportPart part, List<StagedProblem> problems) {
		this.jdbc.update("delete from import_problem where import_id = ? and part = ?", id, part.number());
		List<@Nullable Object[]> rows = new ArrayList<>();
		for (StagedProblem problem : problems) {
			StageColumn column = problem.column();
			rows.add(new @Nullable Object[] { id, part.number(), rows.size() + 1, part.name(), problem.row(),
					(column != null) ? column.header() : null, (column != null) ? column.field().key() : null,
					problem.severity(), problem.problem().code(), JsonText.write(problem.problem().args()),
					problem.value() });
		}
		this.jdbc.batchUpdate(
				"""
						insert into import_problem (import_id, part, seq, sheet, row, header, field, severity, code, args, value)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
						""",
				rows);
	}

	private void keepFailed(long id, int part, Map<String, Integer> numbers) {
		this.jdbc.update("delete from import_failed_customer where import_id = ? and part = ?", id, part);
		List<Object[]> rows = new ArrayList<>();
		numbers.forEach((number, row) -> rows.add(new Object[] { id, part, number, row }));
		this.jdbc.batchUpdate("insert into import_failed_customer (import_id, part, number, row) values (?, ?, ?, ?)",
				rows);
	}

}
