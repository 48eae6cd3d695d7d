package org.kedang.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.kedang.ingest.stage.RowCheck;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.ingest.workbook.AnnotatedWorkbook;
import org.kedang.ingest.workbook.Limits;
import org.kedang.ingest.workbook.Row;
import org.kedang.ingest.workbook.SheetNotes;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.ingest.workbook.Workbooks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands the uploaded workbook back: the same file, with what is wrong said at its cells
 * and what became of each row beside it, to be corrected there and uploaded again.
 */
@Component
public class ReturnedWorkbooks {

	/** Who the comments are by, in any language: by it they are known again. */
	private static final String AUTHOR = "客档 Kedang";

	private final ImportBatches batches;

	private final KeptFiles files;

	private final Limits limits;

	private final ReadingStage reading;

	private final Standardisers standardisers;

	private final JdbcClient jdbc;

	ReturnedWorkbooks(ImportBatches batches, KeptFiles files, Limits limits, ReadingStage reading,
			Standardisers standardisers, JdbcClient jdbc) {
		this.batches = batches;
		this.files = files;
		this.limits = limits;
		this.reading = reading;
		this.standardisers = standardisers;
		this.jdbc = jdbc;
	}

	/** Whether the rows have been decided on, so that there is something to say. */
	public static boolean isPossible(ImportBatch batch) {
		return batch.state() == ImportState.DONE || (batch.state() == ImportState.READY && !batch.confirmed());
	}

	/**
	 * Reads the file once more and writes it with its notes.
	 * @throws ImportStateException if the rows have not been decided on
	 * @throws WorkbookRefused if the file cannot be handed back like this; nothing has
	 * been written then
	 */
	public void write(long id, ReturnWording wording, OutputStream out) throws IOException, WorkbookRefused {
		ImportBatch batch = this.batches.get(id);
		if (!isPossible(batch)) {
			throw new ImportStateException("workbook", batch.state());
		}
		Path file = this.files.path(this.batches.stored(id));
		int sheet = Objects.requireNonNull(batch.sheet());
		int headerRow = Objects.requireNonNull(batch.mapping()).headerRow();
		try (SheetNotes notes = new SheetNotes(sheet, headerRow, Headers.result(wording.english()),
				Headers.reason(wording.english()))) {
			take(batch, file, sheet, headerRow, wording, notes);
			AnnotatedWorkbook.write(file, this.limits, AUTHOR, List.of(notes), out);
		}
	}

	private void take(ImportBatch batch, Path file, int sheet, int headerRow, ReturnWording wording, SheetNotes notes)
			throws IOException, WorkbookRefused {
		RowCheck check = new RowCheck(this.reading.table(batch), batch.options().skipsMissingCustomers(),
				this.standardisers, this.reading.users());
		RowStates states = new RowStates(this.jdbc, batch.id(), sheet, StoringStage.SETS);
		RowNotes rows = new RowNotes(check, states, Objects.requireNonNull(batch.mapping()).columns(), wording);
		try (Workbook workbook = Workbooks.open(file, this.limits)) {
			workbook.read(sheet, (row) -> {
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
