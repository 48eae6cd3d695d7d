package org.kedang.ingest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The first stage: from the sheets to the staging tables, each in a transaction of its
 * own.
 */
@Component
class ReadingStage {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final KeptFiles files;

	private final Limits limits;

	private final ImportBatches batches;

	private final StageTables stages;

	private final PartTables tables;

	private final ReadingResults results;

	private final Standardisers standardisers;

	private final IdentityNumbers identityNumbers;

	ReadingStage(DataSource dataSource, JdbcTemplate jdbc, KeptFiles files, Limits limits, ImportBatches batches,
			StageTables stages, PartTables tables, ReadingResults results, Standardisers standardisers,
			IdentityNumbers identityNumbers) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.files = files;
		this.limits = limits;
		this.batches = batches;
		this.stages = stages;
		this.tables = tables;
		this.results = results;
		this.standardisers = standardisers;
		this.identityNumbers = identityNumbers;
	}

	/** Whether all sheets have been read and their rows are still there. */
	boolean isDone(ImportBatch batch) {
		return batch.parts().stream().allMatch((part) -> this.stages.hold(batch.id(), part));
	}

	/** Reads the sheets that have not been read yet. */
	void read(ImportBatch batch, Watch watch) throws IOException, SQLException, InterruptedException, WorkbookRefused {
		Map<String, Long> users = users();
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
								batch.options().skipsMissingCustomers(), this.standardisers, users,
								this.identityNumbers);
						StageTally tally = loading.load(connection, workbook, part.sheet(), part.mapping().headerRow(),
								progress.of(part));
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

	/** Ids by user name and by display name, all in lower case. */
	Map<String, Long> users() {
		Map<String, Long> users = new HashMap<>();
		this.jdbc.query("select id, lower(display_name), lower(username) from app_user order by id desc", (rs) -> {
			users.put(rs.getString(2), rs.getLong(1));
		});
		// a user name is unique, so it wins over somebody's display name
		this.jdbc.query("select id, username from app_user", (rs) -> {
			users.put(rs.getString(2).toLowerCase(Locale.ROOT), rs.getLong(1));
		});
		return users;
	}

}
