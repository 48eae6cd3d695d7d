package org.kedang.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.FieldType;
import org.kedang.customer.IdentityNumbers;
import org.kedang.ingest.stage.PackedCells;
import org.kedang.ingest.stage.RowReview;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StageTable;
import org.kedang.ingest.stage.StagedProblem;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.ingest.store.Matched;
import org.kedang.ingest.store.StagedRow;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts together what the preview tells of some rows: what is staged or was left aside,
 * and why.
 */
@Component
class PreviewReading {

	private final JdbcTemplate jdbc;

	private final PartTables tables;

	private final ReadingRules rules;

	private final Standardisers standardisers;

	private final IdentityNumbers identityNumbers;

	private final ImportProblems problems;

	PreviewReading(JdbcTemplate jdbc, PartTables tables, ReadingRules rules, Standardisers standardisers,
			IdentityNumbers identityNumbers, ImportProblems problems) {
		this.jdbc = jdbc;
		this.tables = tables;
		this.rules = rules;
		this.standardisers = standardisers;
		this.identityNumbers = identityNumbers;
		this.problems = problems;
	}

	RowReview check(ImportBatch batch, ImportPart part) {
		return new RowReview(this.tables.of(batch.id(), part), this.rules.of(batch, part), this.standardisers);
	}

	StageTable table(ImportBatch batch, ImportPart part) {
		return this.tables.of(batch.id(), part);
	}

	/** Those of the rows that reading left aside, as they were written. */
	List<PreviewRow> aside(ImportBatch batch, ImportPart part, RowState state, List<Integer> rows) {
		StageTable table = this.tables.of(batch.id(), part);
		Map<Integer, Map<Integer, String>> cells = asideCells(table, rows);
		if (cells.isEmpty()) {
			return List.of();
		}
		Known known = new Known(batch, part, rows);
		RowReview check = check(batch, part);
		List<PreviewRow> shown = new ArrayList<>();
		cells.forEach((row, raw) -> {
			List<StagedProblem> errors = (state == RowState.FAILED) ? check.errors(row, raw) : List.of();
			shown.add(aside(table, row, raw, errors, known));
		});
		return shown;
	}

	/** What is written in rows left aside, by place of the column. */
	Map<Integer, Map<Integer, String>> asideCells(StageTable table, List<Integer> rows) {
		Map<Integer, Map<Integer, String>> cells = new HashMap<>();
		this.jdbc.query("select row, cells from " + table.asideName() + " where row = any(?)", (rs) -> {
			Map<Integer, String> raw = PackedCells.unpack(rs.getString(2));
			raw.replaceAll((place, text) -> isIdentity(table, place)
					? this.identityNumbers.decrypt(HexFormat.of().parseHex(text)) : text);
			cells.put(rs.getInt(1), raw);
		}, (Object) rows.toArray(Integer[]::new));
		return cells;
	}

	private static boolean isIdentity(StageTable table, int place) {
		return table.columns().get(place).field().type() == FieldType.IDENTITY_NUMBER;
	}

	private static PreviewRow aside(StageTable table, int row, Map<Integer, String> raw, List<StagedProblem> errors,
			Known known) {
		List<PreviewRow.Cell> cells = new ArrayList<>();
		String number = null;
		String name = null;
		for (int i = 0; i < table.columns().size(); i++) {
			StageColumn column = table.columns().get(i);
			String text = raw.get(i);
			cells.add(new PreviewRow.Cell(column.field(), column.header(), null, null, text, false, false,
					ofColumn(errors, column), List.of()));
			String key = column.field().key();
			number = key.equals(table.subject().isCustomer() ? "number" : "customer") ? text : number;
			name = (key.equals("name") && table.subject().isCustomer()) ? text : name;
		}
		List<Problem> whole = new ArrayList<>();
		if (errors.isEmpty()) {
			whole.addAll(known.all(row));
		}
		return new PreviewRow(row, number, name, false, cells, whole, known.isCorrected(row));
	}

	private static List<Problem> ofColumn(List<StagedProblem> problems, StageColumn column) {
		return problems.stream()
			.filter((problem) -> column.equals(problem.column()))
			.map(StagedProblem::problem)
			.toList();
	}

	/** Staged rows with why they fail and what was done to their cells. */
	List<PreviewRow> staged(ImportBatch batch, ImportPart part, RowState state, List<StagedRow> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		Known known = new Known(batch, part, rows.stream().map(StagedRow::row).toList());
		RowReview check = check(batch, part);
		String skipped = batch.options().creates() ? "import.skipped.existing" : "import.skipped.new";
		return rows.stream().map((row) -> {
			List<Problem> whole = new ArrayList<>();
			if (state == RowState.SKIPPED) {
				whole.add(Problem.of(skipped));
			}
			else if (state == RowState.OTHER_KIND) {
				whole.add(Problem.of(Matched.OTHER_KIND));
			}
			else if (state == RowState.FAILED) {
				whole.addAll(known.ofField(row.row(), null));
			}
			return new PreviewRow(row.row(), row.customerNumber(), row.customerName(), row.known(),
					cells(row, state, check, known), whole, known.isCorrected(row.row()));
		}).toList();
	}

	private static List<PreviewRow.Cell> cells(StagedRow row, RowState state, RowReview check, Known known) {
		List<StagedProblem> changes = row.told().isEmpty() ? List.of() : check.changes(row.row(), row.told());
		List<PreviewRow.Cell> cells = new ArrayList<>();
		List<StageColumn> columns = check.columns();
		for (int i = 0; i < row.values().size(); i++) {
			StagedRow.Value value = row.values().get(i);
			StageColumn column = (i < columns.size()) ? columns.get(i) : null;
			boolean failed = state == RowState.FAILED;
			// what follows fills only what is not known
			boolean idle = value.derived() && value.stored() != null;
			cells.add(new PreviewRow.Cell(value.field(), (column != null) ? column.header() : "", value.stored(),
					idle ? null : value.staged(), row.told().get(i), value.changed() && state == RowState.UPDATED,
					value.derived() && value.staged() != null && !idle,
					failed ? known.ofField(row.row(), value.field().key()) : List.of(),
					(column != null) ? ofColumn(changes, column) : List.of()));
		}
		return cells;
	}

	/** What has been kept of some rows. */
	private final class Known {

		private final Map<Integer, List<ImportProblem>> problems = new HashMap<>();

		private final Map<Integer, Map<String, String>> corrected;

		Known(ImportBatch batch, ImportPart part, List<Integer> rows) {
			PreviewReading.this.problems.ofRows(batch.id(), part.number(), rows)
				.forEach((problem) -> this.problems.computeIfAbsent((int) problem.row(), (row) -> new ArrayList<>())
					.add(problem));
			this.corrected = PreviewReading.this.rules.of(batch, part).corrections();
		}

		boolean isCorrected(int row) {
			return this.corrected.containsKey(row);
		}

		List<Problem> all(int row) {
			return this.problems.getOrDefault(row, List.of()).stream().map(ImportProblem::problem).toList();
		}

		/** Of a cell; of the row as a whole where the field is null. */
		List<Problem> ofField(int row, @Nullable String field) {
			return this.problems.getOrDefault(row, List.of())
				.stream()
				.filter((problem) -> problem.severity() == ImportProblem.Severity.ERROR
						&& Objects.equals(problem.field(), field))
				.map(ImportProblem::problem)
				.toList();
		}

	}

}
