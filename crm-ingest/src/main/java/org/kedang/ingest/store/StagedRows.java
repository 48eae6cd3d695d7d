package org.kedang.ingest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.stage.PackedCells;
import org.kedang.ingest.stage.StageTable;
import org.kedang.ingest.store.StagedRow.Value;

/**
 * Reads some staged rows for people to look at, each beside what is stored.
 */
public final class StagedRows {

	/** Columns of the result per field: staged, stored, changed, derived. */
	private static final int COLUMNS = 4;

	/** Columns before those of the fields. */
	private static final int HEAD = 5;

	/** What a row of import_outcome means by its id, where that is no column. */
	private static final Map<String, String> REFERRED = Map.of("superior",
			"(select p.name from contact_person p where p.id = o.superior_id)", "contactPerson",
			"(select p.name from contact_person p where p.id = o.contact_person_id)", "orderNumber",
			"(select t.number from sales_transaction t where t.id = o.transaction_id)");

	private final Work work;

	private final Subject subject;

	private final List<MappedField> fields;

	public StagedRows(Work work) {
		this.work = work;
		this.subject = work.subject();
		this.fields = work.mapped();
	}

	/**
	 * The rows of these numbers, in order.
	 * @param state what was decided on them
	 */
	public List<StagedRow> find(String state, List<Integer> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		return this.work.jdbc()
			.query(sql(), (rs, at) -> row(rs), state, rows.stream().map(Object.class::cast).toArray(Integer[]::new));
	}

	private String sql() {
		boolean customer = this.subject.isCustomer();
		String number = customer ? this.work.staged("number", "text") : "s.\"customer\"";
		String joins = customer
				? "left join customer c on c.id = r.id left join " + this.subject.table() + " o on o.id = r.id"
				: "left join customer c on c.number = s.\"customer\" left join " + this.subject.table()
						+ " o on o.id = r.id";
		if (this.subject == Subject.TRANSACTION) {
			joins += " left join transaction_line l on l.transaction_id = r.id and l.line_no = "
					+ this.work.staged("lineNo", "integer");
		}
		return """
				select s.row, coalesce(c.number, %s), coalesce(c.name, %s), c.id is not null, s.%s%s
				from %s r join %s s on s.row = r.row %s
				where r.state = ? and r.row = any(?) order by s.row
				""".formatted(number, customer ? this.work.staged("name", "text") : "null::text", StageTable.TOLD,
				this.fields.stream().map(this::columns).collect(Collectors.joining()), this.work.outcomes(),
				this.work.stage(), joins);
	}

	private String columns(MappedField field) {
		String staged = field.isIdentity() ? "encode(s.\"identityNumberHash\", 'hex')" : text(field, field.staged());
		String said = field.derived() && !field.isIdentity() ? text(field, field.fresh()) : staged;
		return ", %s, %s, %s, %s".formatted(said, stored(field), changed(field),
				field.derived() ? staged + " is null" : "false");
	}

	private String stored(MappedField field) {
		if (field.isIdentity()) {
			return "encode(o.identity_number_hash, 'hex')";
		}
		if (field.isReference() && field.isIn(Storage.OWN) && this.subject.isCustomer()) {
			return "(select x.number from customer x where x.id = " + field.stored() + ")";
		}
		String other = beyond(field.field());
		return isComparable(field) ? text(field, field.stored()) : (other != null) ? text(field, other) : "null::text";
	}

	private String changed(MappedField field) {
		if (isComparable(field)) {
			return "coalesce(o.id is not null and " + field.differs() + ", false)";
		}
		String other = beyond(field.field());
		if (other == null) {
			return "false";
		}
		String said = this.work.choices().fillsOnly() ? other + " is null"
				: field.staged() + " is distinct from " + other;
		return "coalesce(o.id is not null and " + field.staged() + " is not null and " + said + ", false)";
	}

	/** Whether what is stored stands in a column of its own. */
	private boolean isComparable(MappedField field) {
		String key = field.field().key();
		boolean names = key.equals("number") || (!this.subject.isCustomer() && key.equals("customer"));
		boolean ofLine = this.subject == Subject.TRANSACTION && key.equals("occurredAt");
		return !names && !ofLine && !field.isIn(Storage.IMPORT_ONLY);
	}

	private @Nullable String beyond(Field field) {
		return (this.subject == Subject.TRANSACTION) ? NumberedLines.column(field.key()) : REFERRED.get(field.key());
	}

	private static String text(MappedField field, String value) {
		return switch (field.field().type()) {
			case AMOUNT, DECIMAL ->
				field.field().isCustom() ? "(" + value + ")::text" : "trim_scale(" + value + ")::text";
			case DATE_TIME -> "to_char(" + value + ", 'YYYY-MM-DD\"T\"HH24:MI:SS')";
			default -> "(" + value + ")::text";
		};
	}

	private StagedRow row(ResultSet rs) throws SQLException {
		List<Value> values = new ArrayList<>();
		for (int i = 0; i < this.fields.size(); i++) {
			int at = HEAD + 1 + COLUMNS * i;
			values.add(new Value(this.fields.get(i).field(), rs.getString(at), rs.getString(at + 1),
					rs.getBoolean(at + 2), rs.getBoolean(at + 3)));
		}
		String told = rs.getString(HEAD);
		return new StagedRow(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getBoolean(4), values,
				(told != null) ? PackedCells.unpack(told) : Map.of());
	}

}
