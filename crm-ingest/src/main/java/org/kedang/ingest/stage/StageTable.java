package org.kedang.ingest.stage;

import java.util.List;
import java.util.stream.Collectors;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;

/**
 * The staging table of one part of an import: a row for each row of the sheet that passed
 * the checks of its own cells, a column for each mapped field under the field's key,
 * another one for each field whose value may follow from others. It is unlogged: a crash
 * of the server empties it, and the sheet is read again.
 */
public record StageTable(long importId, int part, Subject subject, List<StageColumn> columns, List<Field> derived) {

	/** Column of the row's number in the sheet. */
	public static final String ROW = "row";

	private static final List<String> KEYS = List.of("customer", "number", "name", "mobile", "creditCode", "referrer",
			"superior", "lineNo");

	/** Columns with what a customer's names are found by. */
	static final List<String> SEARCH_KEYS = List.of("namePinyin", "nameInitials", "searchWords");

	/** Column of the keyed hash of an identity number. */
	static final String IDENTITY_HASH = "identityNumberHash";

	/** Column of the hash over what a line says. */
	static final String CONTENT_HASH = "contentHash";

	/** Column of the fields that the row clears. */
	public static final String CLEARED = "\"cleared fields\"";

	/** Column of what was written where it became something else, as packed cells. */
	public static final String TOLD = "\"told cells\"";

	public StageTable {
		columns = List.copyOf(columns);
		derived = List.copyOf(derived);
	}

	public static String name(long importId, int part) {
		return "import_stage_" + importId + "_" + part;
	}

	public String name() {
		return name(this.importId, this.part);
	}

	/**
	 * Drops all that a part has staged.
	 * @param name of its staging table
	 */
	public static String dropStatement(String name) {
		return "drop table if exists " + name + ", " + name + "_aside, " + name + "_outcome, " + name + "_double";
	}

	/** Rows stand in the order of the sheet, so that such an index is made at once. */
	public String indexStatement() {
		return "create index if not exists " + name() + "_by_row on " + name()
				+ " using brin (row) with (pages_per_range = 16)";
	}

	public boolean has(String key) {
		return index(key) >= 0;
	}

	/** Place of a field among the columns; -1 where no column holds it. */
	int index(String key) {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).field().key().equals(key)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * The column of what follows for a field from the rest of the row; it fills only what
	 * is not known otherwise.
	 */
	public static String derivedName(Field field) {
		return "derived " + field.key();
	}

	/** Rows that failed or were left out while reading, as they were written. */
	public String asideName() {
		return name() + "_aside";
	}

	/** What would become of every row, as the last check decided. */
	public String outcomeName() {
		return name() + "_outcome";
	}

	/** Whom rows may be that nothing identifies, as the last check found. */
	public String doubleName() {
		return name() + "_double";
	}

	static String quoted(String key) {
		return '"' + key + '"';
	}

	String createStatement() {
		StringBuilder sql = new StringBuilder("create unlogged table ").append(name()).append(" (row integer not null");
		for (StageColumn column : this.columns) {
			sql.append(", ").append(quoted(column.field().key())).append(' ').append(column.sqlType());
			if (column.field().type() == FieldType.IDENTITY_NUMBER) {
				sql.append(", ").append(quoted(IDENTITY_HASH)).append(" bytea");
			}
		}
		this.derived.forEach((field) -> sql.append(", ")
			.append(quoted(derivedName(field)))
			.append(' ')
			.append(field.type().sqlType()));
		if (hasSearchKeys()) {
			SEARCH_KEYS.forEach((key) -> sql.append(", ").append(quoted(key)).append(" text"));
		}
		sql.append(", ").append(CLEARED).append(" text[], ").append(TOLD).append(" text");
		if (this.subject == Subject.TRANSACTION) {
			sql.append(", ")
				.append(quoted(CONTENT_HASH))
				.append(" bigint generated always as (transaction_line_hash(")
				.append(List
					.of("productCode", "productName", "productCategory", "quantity", "unitPrice", "cost", "occurredAt")
					.stream()
					.map((key) -> has(key) ? quoted(key) : "null")
					.collect(Collectors.joining(", ")))
				.append(")) stored");
		}
		return sql.append(") with (autovacuum_enabled = false)").toString();
	}

	String copyStatement() {
		StringBuilder sql = new StringBuilder("copy ").append(name()).append(" (row");
		for (StageColumn column : this.columns) {
			sql.append(", ").append(quoted(column.field().key()));
			if (column.field().type() == FieldType.IDENTITY_NUMBER) {
				sql.append(", ").append(quoted(IDENTITY_HASH));
			}
		}
		this.derived.forEach((field) -> sql.append(", ").append(quoted(derivedName(field))));
		if (hasSearchKeys()) {
			SEARCH_KEYS.forEach((key) -> sql.append(", ").append(quoted(key)));
		}
		sql.append(", ").append(CLEARED).append(", ").append(TOLD);
		return sql.append(") from stdin").toString();
	}

	/**
	 * Statistics of the columns that rows are found by; the others would only take time.
	 */
	public String analyzeStatement() {
		return "analyze " + name()
				+ KEYS.stream()
					.filter(this::has)
					.map(StageTable::quoted)
					.collect(Collectors.joining(", ", " (row, ", ")"))
					.replace(", )", ")");
	}

	boolean hasSearchKeys() {
		return this.subject.isCustomer() && has("name");
	}

}
