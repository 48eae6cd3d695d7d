package org.kedang.ingest.stage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;
import org.kedang.customer.IdentityNumbers;
import org.kedang.customer.SearchKeys;
import org.kedang.database.CopyText;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a sheet into its staging table: one thread reads, the caller's standardises and
 * copies.
 */
public final class StageLoading {

	private static final Logger log = LoggerFactory.getLogger(StageLoading.class);

	/** How often the log tells the time, so that a rate that falls shows. */
	private static final int STEP = 100_000;

	/**
	 * Is told how far the loading is.
	 */
	@FunctionalInterface
	public interface Progress {

		/**
		 * Some more rows have been read.
		 * @param done rows so far
		 * @param total an estimate of all rows, 0 where there is none
		 */
		void rows(long done, long total);

	}

	private final StageTable table;

	private final StageRules given;

	private final IdentityNumbers identityNumbers;

	private StageTally tally = new StageTally();

	private final CellRules cells;

	private final RowRules rows;

	private final RowDerivation derivation;

	private final @Nullable String[] values;

	private final int customer;

	private final int number;

	private final int name;

	private final int shortName;

	private final boolean searches;

	/**
	 * A loading yet to be done.
	 * @param given what is known beforehand
	 */
	public StageLoading(StageTable table, StageRules given, Standardisers standardisers,
			IdentityNumbers identityNumbers) {
		this.table = table;
		this.given = given;
		this.identityNumbers = identityNumbers;
		this.cells = new CellRules(table, standardisers, given);
		this.rows = new RowRules(table);
		this.derivation = new RowDerivation(table);
		this.values = new @Nullable String[table.columns().size()];
		this.customer = table.subject().isCustomer() ? -1 : table.index("customer");
		this.number = table.subject().isCustomer() ? table.index("number") : -1;
		this.name = table.index("name");
		this.shortName = table.index("shortName");
		this.searches = table.hasSearchKeys();
	}

	/**
	 * Makes the table anew and fills it. Where cells turn out to be merged downwards,
	 * which workbooks tell only behind the rows, all is read once more.
	 * @param progress is told how far it is; what it throws ends the loading
	 * @throws WorkbookRefused if the sheet turns out damaged or beyond a limit
	 */
	public StageTally load(Connection connection, Workbook workbook, int sheet, int headerRow, Progress progress)
			throws SQLException, IOException, InterruptedException, WorkbookRefused {
		int[] columns = this.table.columns().stream().mapToInt(StageColumn::index).toArray();
		copy(connection, new RowReading(workbook, sheet, headerRow, columns, MergedFill.NOTHING), progress);
		MergedFill fill = new MergedFill(workbook.merged(sheet), headerRow, columns);
		if (!fill.isNothing()) {
			this.tally = new StageTally();
			copy(connection, new RowReading(workbook, sheet, headerRow, columns, fill), progress);
		}
		return this.tally;
	}

	private void copy(Connection connection, RowReading rows, Progress progress)
			throws SQLException, IOException, InterruptedException, WorkbookRefused {
		long start = System.nanoTime();
		try (Statement statement = connection.createStatement()) {
			statement.execute(StageTable.dropStatement(this.table.name()));
			statement.execute(this.table.createStatement());
		}
		List<Long> steps = new ArrayList<>();
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(this.table.copyStatement());
		try (RowReading reading = rows; AsideRows aside = new AsideRows(this.table, this.identityNumbers)) {
			CopyText out = CopyText.into(copy);
			reading.start();
			for (Chunk chunk = reading.take(); chunk != null; chunk = reading.take()) {
				stage(chunk, out, aside);
				reading.giveBack(chunk);
				progress.rows(this.tally.rowsRead(), estimate(reading.share()));
				if (this.tally.rowsRead() / STEP > steps.size()) {
					steps.add((System.nanoTime() - start) / 1_000_000);
				}
			}
			out.flush();
			copy.endCopy();
			aside.copy(connection);
			log.info("{}: {} rows read and {} staged in {} ms, {} ms after every {}", this.table.name(),
					this.tally.rowsRead(), this.tally.rowsStaged(), (System.nanoTime() - start) / 1_000_000, steps,
					STEP);
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	private void stage(Chunk chunk, CopyText out, AsideRows aside) throws SQLException, IOException {
		for (int row = 0; row < chunk.rows(); row++) {
			stage(chunk, row, out, aside);
		}
		this.tally.note("import.count.hidden-rows", chunk.hidden());
		this.tally.note("import.count.filled-cells", chunk.filled());
	}

	private long estimate(double share) {
		return (share > 0) ? Math.round(this.tally.rowsRead() / share) : 0;
	}

	private void stage(Chunk chunk, int row, CopyText out, AsideRows aside) throws SQLException, IOException {
		int number = chunk.number(row);
		this.given.correct(chunk, row, this.table);
		this.tally.read();
		if (chunk.isBlank(row)) {
			this.tally.skipped(number, null, "import.skipped.blank");
		}
		else if (this.given.skipMissing() && this.customer >= 0 && chunk.cell(row, this.customer).isBlank()) {
			this.tally.skipped(number, this.table.columns().get(this.customer), "import.skipped.no-customer");
			aside.add(chunk, row, "k");
		}
		else if (this.cells.fail(chunk, row, this.values, this.tally)
				|| this.rows.fail(number, this.values, this.tally)) {
			this.tally.failed(number, (this.number >= 0) ? this.values[this.number] : null);
			aside.add(chunk, row, "f");
		}
		else {
			this.tally.staged();
			write(number, out);
		}
	}

	private void write(int number, CopyText out) throws SQLException, IOException {
		@Nullable String[] derived = this.derivation.derive(number, this.values, this.tally);
		out.add(number);
		List<StageColumn> columns = this.table.columns();
		for (int i = 0; i < this.values.length; i++) {
			String value = this.values[i];
			if (columns.get(i).field().type() != FieldType.IDENTITY_NUMBER) {
				out.add(value);
			}
			else if (value == null) {
				out.add(value).add(value);
			}
			else {
				out.add(this.identityNumbers.encrypt(value)).add(this.identityNumbers.hash(value));
			}
		}
		for (String value : derived) {
			out.add(value);
		}
		if (this.searches) {
			searchKeys(this.table.subject(), out);
		}
		out.add(this.cells.cleared()).add(this.cells.told());
		out.end();
	}

	private void searchKeys(Subject subject, CopyText out) {
		String named = this.values[this.name];
		if (named == null) {
			StageTable.SEARCH_KEYS.forEach((key) -> out.add((String) null));
			return;
		}
		SearchKeys keys = SearchKeys.of(subject, Objects.requireNonNull(named),
				(this.shortName >= 0) ? this.values[this.shortName] : null);
		out.add(keys.pinyin()).add(keys.initials()).add(keys.words());
	}

}
