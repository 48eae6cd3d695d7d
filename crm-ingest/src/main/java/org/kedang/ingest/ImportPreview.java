package org.kedang.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kedang.ingest.stage.UnknownValue;
import org.kedang.ingest.store.StagedRows;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows row by row what a checked import would do, a page at a time.
 */
@Component
public class ImportPreview {

	private final JdbcTemplate jdbc;

	private final PartStores stores;

	private final PartTables tables;

	private final PreviewReading reading;

	private final Corrections corrections;

	private final UnknownValues values;

	ImportPreview(JdbcTemplate jdbc, PartStores stores, PartTables tables, PreviewReading reading,
			Corrections corrections, UnknownValues values) {
		this.jdbc = jdbc;
		this.stores = stores;
		this.tables = tables;
		this.reading = reading;
		this.corrections = corrections;
		this.values = values;
	}

	/** Whether the rows can be shown: they are kept until they are stored. */
	public boolean isOpen(ImportBatch batch) {
		return batch.state() == ImportState.READY && !batch.confirmed()
				&& batch.parts().stream().allMatch((part) -> exists(this.tables.of(batch.id(), part).outcomeName()));
	}

	private boolean exists(String table) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table));
	}

	/**
	 * The rows of one state in the order of the sheet.
	 * @param after row after which the page begins, 0 for the first page
	 */
	@Transactional(readOnly = true)
	public PreviewPage page(ImportBatch batch, ImportPart part, RowState state, int after, int size) {
		List<Integer> found = this.jdbc.queryForList(
				"select row from " + this.tables.of(batch.id(), part).outcomeName()
						+ " where state = ? and row > ? order by row limit ?",
				Integer.class, state.code(), after, size + 1);
		List<Integer> rows = found.subList(0, Math.min(size, found.size()));
		return new PreviewPage(rows(batch, part, state, rows), (found.size() > size) ? rows.get(size - 1) : null);
	}

	/** One row in whatever state it is. */
	@Transactional(readOnly = true)
	public Optional<PreviewRow> row(ImportBatch batch, ImportPart part, int row) {
		return this.jdbc
			.queryForList("select state from " + this.tables.of(batch.id(), part).outcomeName()
					+ " where state = any(?) and row = ?", String.class, codes(), row)
			.stream()
			.findFirst()
			.flatMap((code) -> rows(batch, part, state(code), List.of(row)).stream().findFirst());
	}

	private static String[] codes() {
		return Arrays.stream(RowState.values()).map(RowState::code).toArray(String[]::new);
	}

	private static RowState state(String code) {
		for (RowState state : RowState.values()) {
			if (state.code().equals(code)) {
				return state;
			}
		}
		throw new IllegalArgumentException(code);
	}

	private List<PreviewRow> rows(ImportBatch batch, ImportPart part, RowState state, List<Integer> rows) {
		List<PreviewRow> shown = new ArrayList<>(this.reading.aside(batch, part, state, rows));
		Set<Integer> aside = Set.copyOf(shown.stream().map(PreviewRow::row).toList());
		List<Integer> staged = rows.stream().filter((row) -> !aside.contains(row)).toList();
		shown.addAll(this.reading.staged(batch, part, state,
				new StagedRows(this.stores.work(batch, part)).find(state.code(), staged)));
		shown.sort(Comparator.comparingInt(PreviewRow::row));
		return shown;
	}

	/** The values of a part that are none of a field's options, or that name no user. */
	public List<UnknownValue> unknownValues(ImportBatch batch, ImportPart part) {
		return this.values.list(batch.id(), part);
	}

	/** What was corrected in the page. */
	public List<Correction> corrections(long id, int limit) {
		return this.corrections.list(id, limit);
	}

	/** How many rows have been corrected since the last check. */
	public int waiting(long id) {
		return this.corrections.waitingRows(id);
	}

}
