package org.kedang.ingest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.kedang.customer.IdentityNumbers;
import org.kedang.ingest.stage.StageLoading;
import org.kedang.ingest.stage.StageTally;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.ingest.workbook.Limits;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.ingest.workbook.Workbooks;
import org.postgresql.PGConnection;

import org.springframework.stereotype.Component;

/**
 * The first stage: from the sheets to the staging tables, each in a transaction of its
 * own.
 */
@Component
class ReadingStage {

	private final DataSource dataSource;

	private final KeptFiles files;

	private final Limits limits;

	private final ImportBatches batches;

	private final StageTables stages;

	private final PartTables tables;

	private final ReadingResults results;

	private final ReadingRules rules;

	private final Standardisers standardisers;

	private final IdentityNumbers identityNumbers;

	ReadingStage(DataSource dataSource, KeptFiles files, Limits limits, ImportBatches batches, StageTables stages,
			PartTables tables, ReadingResults results, ReadingRules rules, Standardisers standardisers,
			IdentityNumbers identityNumbers) {
		this.dataSource = dataSource;
		this.files = files;
		this.limits = limits;
		this.batches = batches;
		this.stages = stages;
		this.tables = tables;
		this.results = results;
		this.rules = rules;
		this.standardisers = standardisers;
		this.identityNumbers = identityNumbers;
	}

	/** Whether all sheets have been read and their rows are still there. */
	boolean isDone(ImportBatch batch) {
		return batch.parts().stream().allMatch((part) -> this.stages.hold(batch.id(), part));
	}

	/** Reads the sheets that have not been read yet. */
	void read(ImportBatch batch, Watch watch) throws IOException, SQLException, InterruptedException, WorkbookRefused {
		try (Workbook workbook = Workbooks.open(this.files.path(this.batches.stored(batch.id())), this.limits);
				Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			watch.works(connection.unwrap(PGConnection.class));
			try {
				ReadingProgress progress = new ReadingProgress(workbook, batch.parts(), watch::done);
				for (ImportPart part : batch.parts()) {
					long rows = part.report().reading().read();
					if (!this.stages.hold(batch.id(), part)) {
						StageLoading loading = new StageLoading(this.tables.of(batch.id(), part),
								this.rules.of(batch, part), this.standardisers, this.identityNumbers);
						StageTally tally = loading.load(connection, workbook, part.sheet(), part.mapping().headerRow(),
								progress.of(part));
						// of the workbook as a whole, so once
						tally.note("import.count.other-files", (part.number() == 1) ? workbook.otherFiles() : 0);
						connection.commit();
						this.results.keep(batch.id(), part, tally);
						rows = tally.rowsRead();
					}
					progress.pass(part, rows);
				}
			}
			finally {
				watch.works(null);
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

}
