package org.kedang.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills every table that refers to a customer, directly or by others, with made-up rows,
 * as the schema says they may be. What it cannot guess is said in {@link #EXCEPTIONS}.
 */
final class CustomerFilling {

	/** Values by table and column, as SQL. */
	private static final Map<String, String> EXCEPTIONS = Map.of("customer_grade.until", "null", "duplicate_pair.state",
			"'OPEN'", "duplicate_pair.decided_at", "null", "duplicate_pair.decided_by", "null",
			"customer_merge_row.action", "'CHANGED'");

	private static final String OPTIONS = "\\(%s = ANY \\(ARRAY\\[([^\\]]*)\\]";

	private final JdbcClient jdbc;

	/** Other customers, older and younger than those that are filled. */
	private final long older;

	private final long younger;

	private final Map<String, Object> made = new HashMap<>();

	CustomerFilling(JdbcClient jdbc, long older, long younger) {
		this.jdbc = jdbc;
		this.older = older;
		this.younger = younger;
	}

	/**
	 * Every foreign key that leads to customers, directly or through other tables, but
	 * for keys of matching: they are computed from the customer itself.
	 */
	List<Reference> references() {
		List<Reference> all = this.jdbc
			.sql("""
					select c.conrelid::regclass::text as child, a.attname as child_column, c.confrelid::regclass::text as parent,
						exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indisprimary
							and i.indnkeyatts = 1 and i.indkey[0] = c.conkey[1]) as part
					from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
					where c.contype = 'f' and c.conparentid = 0 order by 1, 2
					""")
			.query((row, at) -> new Reference(row.getString("child"), row.getString("child_column"),
					row.getString("parent"), row.getBoolean("part")))
			.list();
		all = new ArrayList<>(all);
		all.add(new Reference("transaction_line", "transaction_id", "sales_transaction", false));
		List<Reference> leading = new ArrayList<>();
		List<String> reached = new ArrayList<>(List.of("customer"));
		for (int i = 0; i < reached.size(); i++) {
			for (Reference each : all) {
				if (each.parent().equals(reached.get(i))) {
					leading.add(each);
					if (!reached.contains(each.table())) {
						reached.add(each.table());
					}
				}
			}
		}
		return leading;
	}

	/** All tables that lead to customers, row by row. */
	Map<String, List<String>> dump() {
		Map<String, List<String>> dump = new TreeMap<>();
		dump.put("customer", rows("customer"));
		references().forEach((each) -> dump.computeIfAbsent(each.table(), this::rows));
		return dump;
	}

	private List<String> rows(String table) {
		return this.jdbc.sql("select to_jsonb(t)::text from " + table + " t order by 1").query(String.class).list();
	}

	/**
	 * Rows for a customer in all tables; those of the same number say the same, so that
	 * they collide wherever something is unique.
	 */
	void fill(long customer, int number) {
		for (Reference each : references()) {
			if (each.part()) {
				continue;
			}
			if (each.parent().equals("customer")) {
				row(each.table(), each.column(), customer, number);
			}
			else if (isOf(each.parent())) {
				Object parent = row(each.parent(), null, customer, number);
				insert(each.table(), Map.of(each.column(), parent), customer, number);
			}
		}
	}

	private boolean isOf(String parent) {
		return references().stream()
			.anyMatch((each) -> each.table().equals(parent) && each.parent().equals("customer") && !each.part());
	}

	/** The one row of a table for a customer and number. */
	private Object row(String table, String column, long customer, int number) {
		if (table.equals("individual_customer")) {
			return introduced(customer);
		}
		String owner = (column != null) ? column
				: references().stream()
					.filter((each) -> each.table().equals(table) && each.parent().equals("customer"))
					.findFirst()
					.map(Reference::column)
					.orElse("");
		String key = table + "." + owner + (owner.isEmpty() ? "" : customer) + "." + number;
		Object known = this.made.get(key);
		if (known == null) {
			known = insert(table, owner.isEmpty() ? Map.of() : Map.of(owner, customer), customer, number);
			this.made.put(key, known);
		}
		return known;
	}

	/** Somebody whom the customer has introduced. */
	private Object introduced(long customer) {
		long somebody = somebody("I");
		this.jdbc.sql("update individual_customer set referrer_id = ? where id = ?")
			.params(customer, somebody)
			.update();
		return somebody;
	}

	private long somebody(String kind) {
		return somebody(this.jdbc, kind);
	}

	static long somebody(JdbcClient jdbc, String kind) {
		long id = jdbc
			.sql("""
					insert into customer (kind, number, name) values (?, 'T-' || nextval('customer_number_seq'), '某人') returning id
					""")
			.param(kind)
			.query(Long.class)
			.single();
		jdbc.sql("insert into %s (id) values (?)"
			.formatted(kind.equals("I") ? "individual_customer" : "corporate_customer")).param(id).update();
		return id;
	}

	private Object insert(String table, Map<String, Object> given, long customer, int number) {
		Map<String, String> parents = references(table);
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, String> types = types(table);
		types.forEach((column, type) -> {
			if (given.containsKey(column)) {
				values.put(column, given.get(column).toString());
			}
			else if (EXCEPTIONS.containsKey(table + "." + column)) {
				values.put(column, EXCEPTIONS.get(table + "." + column));
			}
			else if ("customer".equals(parents.get(column))) {
				values.put(column, Long.toString(column.equals("b_id") ? this.younger : this.older));
			}
			else if (table.equals(parents.get(column))) {
				values.put(column, "null");
			}
			else if (parents.containsKey(column)) {
				values.put(column, row(parents.get(column), null, customer, number).toString());
			}
			else {
				values.put(column, value(table, column, type, number));
			}
		});
		String sql = "insert into %s (%s) values (%s) on conflict do nothing returning *".formatted(table,
				values.keySet().stream().map((name) -> '"' + name + '"').collect(Collectors.joining(", ")),
				String.join(", ", values.values()));
		return this.jdbc.sql(sql).query((row, at) -> row.getObject(1)).optional().orElseGet(() -> known(table, number));
	}

	/**
	 * Where there is such a row already: another one for each number, as far as they go.
	 */
	private Object known(String table, int number) {
		return this.jdbc
			.sql("select * from %1$s order by 1 offset (select least(?, count(*) - 1) from %1$s) limit 1"
				.formatted(table))
			.param(number - 1)
			.query((row, at) -> row.getObject(1))
			.single();
	}

	private Map<String, String> references(String table) {
		Map<String, String> parents = new HashMap<>();
		this.jdbc.sql("""
				select a.attname, c.confrelid::regclass::text from pg_constraint c
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
				where c.contype = 'f' and c.conrelid = ?::regclass
				""").param(table).query((row) -> {
			parents.put(row.getString(1), row.getString(2));
		});
		return parents;
	}

	private Map<String, String> types(String table) {
		Map<String, String> types = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select attname, format_type(atttypid, null) from pg_attribute where attrelid = ?::regclass and attnum > 0
						and not attisdropped and attgenerated = '' and attidentity = '' order by attnum
					""")
			.param(table)
			.query((row) -> {
				types.put(row.getString(1), row.getString(2));
			});
		return types;
	}

	private String value(String table, String column, String type, int number) {
		return switch (type) {
			case "text", "character varying" -> option(table, column, number);
			case "bigint", "integer", "smallint", "numeric" -> Integer.toString(number);
			case "double precision", "real" -> "0." + number;
			case "boolean" -> "true";
			case "date" -> "date '2024-01-0%d'".formatted(number);
			case "timestamp without time zone", "timestamp with time zone" ->
				"timestamp '2024-01-0%d 10:11:12.345678'".formatted(number);
			case "jsonb" -> checks(table).contains("'array'") ? "'[{\"a\": %d.50}]'".formatted(number)
					: "'{\"a\": %d.50}'".formatted(number);
			case "bytea" -> "decode(repeat('0%d', 32), 'hex')".formatted(number);
			case "character" -> "'I'";
			case "bigint[]" -> "'{%d}'".formatted(number);
			case "text[]" -> "'{t%d}'".formatted(number);
			case "uuid" -> "'00000000-0000-0000-0000-00000000000%d'".formatted(number);
			default -> throw new IllegalStateException(
					"Teach " + CustomerFilling.class + " to fill " + table + "." + column + " of type " + type);
		};
	}

	private String option(String table, String column, int number) {
		Matcher matcher = Pattern.compile(OPTIONS.formatted(column)).matcher(checks(table));
		if (!matcher.find()) {
			return "'v%d'".formatted(number);
		}
		String[] options = matcher.group(1).split(", ");
		return options[(number - 1) % options.length];
	}

	private String checks(String table) {
		return Objects.requireNonNullElse(this.jdbc.sql("""
				select string_agg(pg_get_constraintdef(oid), ' ') from pg_constraint
				where contype = 'c' and conrelid = ?::regclass
				""").param(table).query(String.class).optional().orElse(""), "");
	}

	/**
	 * A foreign key.
	 *
	 * @param part whether it is the whole primary key too
	 */
	record Reference(String table, String column, String parent, boolean part) {
	}

}
