package org.kedang.ingest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.customer.IdentityNumbers;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StageLoading;
import org.kedang.ingest.stage.StageTable;
import org.kedang.ingest.stage.StageTally;
import org.kedang.ingest.stage.StagedProblem;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.ingest.workbook.Limits;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.ingest.workbook.Workbooks;
import org.postgresql.PGConnection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The first stage: from the sheet to the staging table, in one transaction.
 */
@Component
class ReadingStage {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final KeptFiles files;

	private final Limits limits;

	private final ImportBatches batches;

	private final BatchProgress progress;

	private final Catalogue catalogue;

	private final Standardisers standardisers;

	private final IdentityNumbers identityNumbers;

	ReadingStage(DataSource dataSource, JdbcTemplate jdbc, KeptFiles files, Limits limits, ImportBatches batches,
			BatchProgress progress, Catalogue catalogue, Standardisers standardisers, IdentityNumbers identityNumbers) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.files = files;
		this.limits = limits;
		this.batches = batches;
		this.progress = progress;
		this.catalogue = catalogue;
		this.standardisers = standardisers;
		this.identityNumbers = identityNumbers;
	}

	void read(ImportBatch batch, Watch watch) throws IOException, SQLException, InterruptedException, WorkbookRefused {
		StageLoading loading = new StageLoading(table(batch), batch.options().skipsMissingCustomers(),
				this.standardisers, users(), this.identityNumbers);
		Mapping mapping = Objects.requireNonNull(batch.mapping());
		int sheet = Objects.requireNonNull(batch.sheet());
		try (Workbook workbook = Workbooks.open(this.files.path(this.batches.stored(batch.id())), this.limits);
				Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			watch.works(connection.unwrap(PGConnection.class));
			try {
				StageTally tally = loading.load(connection, workbook, sheet, mapping.headerRow(), watch::done);
				connection.commit();
				keep(batch.id(), workbook.sheets().get(sheet).name(), tally);
			}
			finally {
				watch.works(null);
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	/** The staging table of an import, by what was mapped. */
	StageTable table(ImportBatch batch) {
		Subject subject = Objects.requireNonNull(batch.subject());
		Map<String, Mapping.Column> columns = Objects.requireNonNull(batch.mapping()).columns();
		List<StageColumn> staged = new ArrayList<>();
		for (Field field : this.catalogue.fields(subject)) {
			Mapping.Column column = columns.get(field.key());
			if (column != null) {
				staged.add(new StageColumn(field, column.index(), column.header()));
			}
		}
		return new StageTable(batch.id(), subject, staged, derivable(subject, columns.keySet()));
	}

	/** What may follow from the mapped fields. */
	private List<Field> derivable(Subject subject, Set<String> mapped) {
		if (!subject.isCustomer()) {
			return List.of();
		}
		Set<String> keys = new HashSet<>();
		if (mapped.contains("identityNumber")) {
			keys.addAll(List.of("birthDate", "gender", "region"));
		}
		if (mapped.contains("address") || mapped.contains("phone")) {
			keys.add("region");
		}
		return this.catalogue.fields(subject).stream().filter((field) -> keys.contains(field.key())).toList();
	}

	private Map<String, Long> users() {
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

	private void keep(long id, String sheet, StageTally tally) {
		this.jdbc.update("delete from import_problem where import_id = ?", id);
		List<@Nullable Object[]> rows = new ArrayList<>();
		for (StagedProblem problem : tally.problems()) {
			StageColumn column = problem.column();
			rows.add(new @Nullable Object[] { id, rows.size() + 1, sheet, problem.row(),
					(column != null) ? column.header() : null, (column != null) ? column.field().key() : null,
					problem.severity(), problem.problem().code(), Json.write(problem.problem().args()),
					problem.value() });
		}
		this.jdbc.batchUpdate("""
				insert into import_problem (import_id, seq, sheet, row, header, field, severity, code, args, value)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
				""", rows);
		this.progress.staged(id, new Ledger(tally.rowsRead(), 0, 0, 0, tally.rowsSkipped(), tally.rowsFailed()),
				new ImportReport(
						new ImportReport.Reading(sheet, tally.rowsRead(), tally.rowsStaged(), tally.rowsSkipped(),
								tally.rowsFailed(), tally.skippedBy(), tally.failedBy(), tally.changedBy()),
						Map.of(), tally.skippedBy(), tally.failedBy()));
	}

}
