package org.kedang.ingest.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The fields an import has changed: which have their former value again, and which have
 * been changed since. They stand in the temporary table undo_field; those without a
 * reason are to be restored.
 */
final class ChangedFields {

	/** Columns that go along with others and are not spoken of. */
	static final String HIDDEN = "('updated_by', 'minimal', 'identity_number_hash', 'complaint_state')";

	private static final String CUSTOM = "custom.";

	private final JdbcTemplate jdbc;

	private final Structure structure;

	private final long importId;

	private final Map<String, List<String>> fields = new TreeMap<>();

	ChangedFields(JdbcTemplate jdbc, Structure structure, long importId) {
		this.jdbc = jdbc;
		this.structure = structure;
		this.importId = importId;
	}

	void find() {
		this.jdbc.execute("""
				create temp table undo_field (record text, row_id bigint, seq integer, field text, before text,
					reason text, cause text) on commit drop
				""");
		this.jdbc.query("select distinct record, field from import_change where import_id = ? order by 1, 2", (rs) -> {
			this.fields.computeIfAbsent(rs.getString(1), (key) -> new ArrayList<>()).add(rs.getString(2));
		}, this.importId);
		this.fields.forEach(this::find);
		this.jdbc.execute("create index on undo_field (record, row_id, seq, field)");
		this.jdbc.execute("analyze undo_field");
		this.fields.forEach(this::keepWhatNamesNothing);
	}

	Map<String, List<String>> byRecord() {
		return this.fields;
	}

	private void find(String record, List<String> changed) {
		Map<String, String> types = this.structure.types(record);
		changed.removeIf((field) -> !field.startsWith(CUSTOM) && !types.containsKey(field));
		String differs = changed.stream()
			.map((field) -> "when '%s' then %s".formatted(quoted(field), differs(field, types)))
			.collect(Collectors.joining(" "));
		if (differs.isEmpty()) {
			return;
		}
		boolean line = record.equals("transaction_line");
		this.jdbc.update(
				"""
						insert into undo_field
						select x.record, x.row_id, x.seq, x.field, x.before,
							case when l.found and l.import_id is not null then 'LATER'
								when l.found or case x.field %s end then 'EDITED' end, l.import_id
						from (select record, row_id, seq, field, (array_agg(before order by id))[1] as before,
								(array_agg(after order by id desc))[1] as after, max(id) as last
							from import_change where import_id = ? and record = ? group by 1, 2, 3, 4) x
						join %s o on %s
						left join lateral (select true as found, k.import_id from import_change k
							where k.record = x.record and k.row_id = x.row_id and k.seq = x.seq and k.field = x.field
								and k.id > x.last order by k.id desc limit 1) l on true
						""".formatted(differs, record,
						line ? "o.transaction_id = x.row_id and o.seq = x.seq" : "o.id = x.row_id"),
				this.importId, record);
	}

	/** Whether a field does not say any more what the import wrote. */
	private String differs(String field, Map<String, String> types) {
		if (field.startsWith(CUSTOM)) {
			return "o.custom->>'" + quoted(field.substring(CUSTOM.length())) + "' is distinct from x.after";
		}
		if (field.equals("identity_number")) {
			// encrypted anew whenever it is written; its hash is judged
			return "false";
		}
		return "o.\"%s\" is distinct from x.after::%s".formatted(field, types.get(field));
	}

	/** Former values that name what is gone. */
	private void keepWhatNamesNothing(String record, List<String> changed) {
		for (Structure.Reference reference : this.structure.of(record)) {
			if (changed.contains(reference.column())) {
				this.jdbc.update("""
						update undo_field set reason = 'GONE' where record = ? and field = ? and reason is null
							and before is not null and not exists (select 1 from %s g where g.id = before::bigint)
						""".formatted(reference.record()), record, reference.column());
			}
		}
	}

	/** Former keys that another customer has by now, once it is known who goes. */
	void keepWhatIsTaken() {
		taken("individual_customer", "identity_number_hash", "bytea");
		taken("corporate_customer", "credit_code", "text");
		follow("identity_number", "identity_number_hash");
		follow("minimal", "name");
	}

	private void taken(String record, String field, String type) {
		if (this.fields.getOrDefault(record, List.of()).contains(field)) {
			this.jdbc.update("""
					update undo_field f set reason = 'TAKEN' where f.record = ? and f.field = ? and f.reason is null
						and exists (select 1 from %1$s z where z.%2$s = f.before::%3$s and z.id <> f.row_id
							and not exists (select 1 from undo_row r
								where r.record = 'customer' and r.row_id = z.id and r.reason is null))
					""".formatted(record, field, type), record, field);
		}
	}

	private void follow(String field, String leader) {
		this.jdbc.update(
				"""
						update undo_field f set reason = l.reason, cause = l.cause from undo_field l
						where f.field = ? and l.field = ? and l.record = f.record and l.row_id = f.row_id and l.reason is not null
						""",
				field, leader);
	}

	/** Lets the rows say what they said before. */
	void restore() {
		this.fields.forEach((record, changed) -> {
			if (!changed.isEmpty()) {
				restore(record, changed);
			}
		});
	}

	private void restore(String record, List<String> changed) {
		Map<String, String> types = this.structure.types(record);
		List<String> sets = changed.stream()
			.filter((field) -> !field.startsWith(CUSTOM))
			.map((field) -> "\"%1$s\" = case when r.said ? '%1$s' then (r.said->>'%1$s')::%2$s else o.\"%1$s\" end"
				.formatted(field, types.get(field)))
			.collect(Collectors.toCollection(ArrayList::new));
		if (changed.stream().anyMatch((field) -> field.startsWith(CUSTOM))) {
			sets.add("custom = (o.custom - coalesce(r.custom_keys, array[]::text[])) || jsonb_strip_nulls(r.custom)");
		}
		if (types.containsKey("version") && !record.equals("customer")) {
			sets.add("version = o.version + 1");
		}
		if (record.equals("contact_person")) {
			sets.add("updated_by = null");
		}
		this.jdbc
			.update("""
					update %s o set %s from (select row_id, seq, jsonb_object_agg(field, before) as said,
							array_agg(substr(field, 8)) filter (where field like 'custom.%%') as custom_keys,
							coalesce(jsonb_object_agg(substr(field, 8), before) filter (where field like 'custom.%%'), '{}') as custom
						from undo_field where record = ? and reason is null group by 1, 2) r
					where %s
					"""
				.formatted(record, String.join(", ", sets).replace("?", "??"), record.equals("transaction_line")
						? "o.transaction_id = r.row_id and o.seq = r.seq" : "o.id = r.row_id"),
					record);
	}

	private static String quoted(String text) {
		return text.replace("'", "''");
	}

}
