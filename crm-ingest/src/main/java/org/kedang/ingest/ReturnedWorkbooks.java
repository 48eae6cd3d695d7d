package org.kedang.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.kedang.ingest.mapping.Headers;
import org.kedang.ingest.stage.RowCheck;
import org.kedang.ingest.stage.StageRules;
import org.kedang.ingest.stage.StageTable;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.ingest.workbook.AnnotatedWorkbook;
import org.kedang.ingest.workbook.Limits;
import org.kedang.ingest.workbook.Row;
import org.kedang.ingest.workbook.SheetNotes;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.ingest.workbook.Workbooks;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands the uploaded workbook back: the same file, with what was corrected in the page in
 * its cells, with what is wrong said at them and what became of each row beside it, to be
 * corrected there and uploaded again.
 */
@Component
public class ReturnedWorkbooks {

	/** Who the comments are by, in any language: by it they are known again. */
	private static final String AUTHOR = "客档 Kedang";

	private final ImportBatches batches;

	private final KeptFiles files;

	private final Limits limits;

	private final PartTables tables;

	private final ReadingRules rules;

	private final Standardisers standardisers;

	private final JdbcClient jdbc;

	ReturnedWorkbooks(ImportBatches batches, KeptFiles files, Limits limits, PartTables tables, ReadingRules rules,
			Standardisers standardisers, JdbcClient jdbc) {
		this.batches = batches;
		this.files = files;
		this.limits = limits;
		this.tables = tables;
		this.rules = rules;
		this.standardisers = standardisers;
		this.jdbc = jdbc;
	}

	/** Whether the rows have been decided on, so that there is something to say. */
	public static boolean isPossible(ImportBatch batch) {
		return batch.state() == ImportState.DONE || (batch.state() == ImportState.READY && !batch.confirmed());
	}

	/**
	 * Reads the file once more and writes it with its notes.
	 * @throws ImportStateException if the rows have not been decided on, or the file was
	 * deleted
	 * @throws WorkbookRefused if the file cannot be handed back like this; nothing has
	 * been written then
	 */
	public void write(long id, ReturnWording wording, OutputStream out) throws IOException, WorkbookRefused {
		ImportBatch batch = this.batches.get(id);
		if (!isPossible(batch)) {
			throw new ImportStateException("workbook", batch.state());
		}
		String stored = this.batches.stored(id);
		if (!this.files.has(stored)) {
			throw new ImportStateException("file", batch.state());
		}
		Path file = this.files.path(stored);
		List<SheetNotes> notes = new ArrayList<>();
		try {
			for (ImportPart part : batch.parts()) {
				notes.add(new SheetNotes(part.sheet(), part.mapping().headerRow(), Headers.result(wording.english()),
						Headers.reason(wording.english()), wording.sentence(Problem.of("return.corrected.formula"))));
				take(batch, part, file, wording, notes.get(notes.size() - 1));
			}
			AnnotatedWorkbook.write(file, this.limits, AUTHOR, notes, out);
		}
		finally {
			for (SheetNotes each : notes) {
				each.close();
			}
		}
	}

	private void take(ImportBatch batch, ImportPart part, Path file, ReturnWording wording, SheetNotes notes)
			throws IOException, WorkbookRefused {
		int headerRow = part.mapping().headerRow();
		RowStates states = new RowStates(this.jdbc, batch.id(), part);
		try (Workbook workbook = Workbooks.open(file, this.limits)) {
			StageTable table = this.tables.of(batch.id(), part);
			StageRules given = this.rules.of(batch, part);
			RowCheck check = new RowCheck(table, given, this.standardisers);
			check.fill(workbook, part.sheet(), headerRow);
			RowNotes rows = new RowNotes(check, states, table.columns(), given.corrections(), wording);
			workbook.read(part.sheet(), (row) -> {
				notes.reaches(row);
				if (row.number() == headerRow) {
					useFormer(row, notes);
				}
				else if (row.number() > headerRow) {
					notes.add(rows.of(row));
				}
				return true;
			});
		}
	}

	/** A workbook that was handed back before has its columns already. */
	private static void useFormer(Row headers, SheetNotes notes) {
		int result = -1;
		int reason = -1;
		for (int i = 0; i < headers.width(); i++) {
			result = Headers.isResult(headers.text(i)) ? i : result;
			reason = Headers.isReason(headers.text(i)) ? i : reason;
		}
		if (result >= 0 && reason >= 0) {
			notes.use(result, reason);
		}
	}

}
