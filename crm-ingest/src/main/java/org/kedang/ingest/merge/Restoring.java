package org.kedang.ingest.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the steps of a merge back, from the last to the first. A value that has been
 * changed since stays; a row that has been removed since stays away.
 */
final class Restoring {

	private static final String CUSTOMER = "customer";

	private final JdbcClient jdbc;

	private final Schema schema;

	private final long merge;

	private final long loser;

	Restoring(JdbcClient jdbc, Schema schema, long merge, long loser) {
		this.jdbc = jdbc;
		this.schema = schema;
		this.merge = merge;
		this.loser = loser;
	}

	void all() {
		this.jdbc
			.sql("""
					select distinct step, table_name, action, array(select k from jsonb_object_keys(before) k order by k) as columns
					from customer_merge_row where merge_id = ? order by step desc
					""")
			.param(this.merge)
			.query((row, at) -> new Step(row.getInt("step"), row.getString("table_name"),
					"REMOVED".equals(row.getString("action")), List.of((String[]) row.getArray("columns").getArray())))
			.list()
			.forEach(this::takeBack);
	}

	private void takeBack(Step step) {
		Map<String, String> present = this.schema.columnsOf(step.table());
		List<String> columns = step.columns().stream().filter(present::containsKey).toList();
		if (!step.removed()) {
			changeBack(step, columns);
		}
		else {
			bringBack(step, columns);
			if (step.table().equals(CUSTOMER)) {
				dropWhatTriggersMade();
			}
		}
	}

	/** Each column for itself, where it still is as the merge left it. */
	private void changeBack(Step step, List<String> columns) {
		String key = this.schema.keyOf(step.table())
			.stream()
			.map((column) -> "t.%1$s = k.%1$s".formatted(column))
			.collect(Collectors.joining(" and "));
		run("""
				update %1$s t set %2$s from customer_merge_row r, lateral jsonb_populate_record(null::%1$s, r.before) b,
					lateral jsonb_populate_record(null::%1$s, r.after) a, lateral jsonb_populate_record(null::%1$s, r.key) k
				where r.merge_id = :merge and r.step = :step and %3$s%4$s
				"""
			.formatted(step.table(),
					columns.stream()
						.map((column) -> quoted(column) + " = " + former(column))
						.collect(Collectors.joining(", ")),
					key, ends(step, columns) ? " and " + stillTheLatest() : ""),
				step.number());
	}

	private static boolean ends(Step step, List<String> columns) {
		return step.table().equals("customer_grade") && columns.contains("until");
	}

	private static String former(String column) {
		if (column.equals("custom")) {
			return """
					(select coalesce(jsonb_object_agg(f.key, f.value) filter (where f.value is not null), '{}') from (
						select key, case when t.custom -> key is not distinct from a.custom -> key then b.custom -> key
							else t.custom -> key end as value
						from jsonb_object_keys(t.custom || a.custom || b.custom) as each (key)) f)""";
		}
		return "case when t.%1$s is not distinct from a.%1$s then b.%1$s else t.%1$s end".formatted(quoted(column));
	}

	/** An ended grade is current again unless another one has become it. */
	private static String stillTheLatest() {
		return """
				(b.until is not null or not exists (select 1 from customer_grade g where g.customer_id = t.customer_id
				and g.kind = t.kind and g.until is null and g.id <> t.id))""";
	}

	private void bringBack(Step step, List<String> columns) {
		List<String> conditions = new ArrayList<>(List.of("r.merge_id = :merge", "r.step = :step"));
		Map<String, Link> links = this.schema.linksOf(step.table())
			.stream()
			.collect(Collectors.toMap((link) -> link.column().replace("\"", ""), (link) -> link, (one, other) -> one));
		List<String> values = new ArrayList<>();
		for (String column : columns) {
			Link link = links.get(column);
			String value = (link != null) ? present(link) : "v." + quoted(column);
			values.add(value);
			if (link != null && !link.nullable()) {
				conditions.add(value + " is not null");
			}
		}
		run("""
				insert into %1$s (%2$s) overriding system value select %3$s
				from customer_merge_row r, lateral jsonb_populate_record(null::%1$s, r.before) v
				where %4$s order by r.seq on conflict do nothing
				""".formatted(step.table(), columns.stream().map(Restoring::quoted).collect(Collectors.joining(", ")),
				String.join(", ", values), String.join(" and ", conditions)), step.number());
	}

	/**
	 * What a row refers to, as far as it is still there; a customer who was merged since
	 * is the survivor.
	 */
	private static String present(Link link) {
		String there = "(select p.%2$s from %1$s p where p.%2$s = v.%3$s)".formatted(link.parent(), link.parentColumn(),
				link.column());
		return link.isToCustomer()
				? "coalesce(%s, (select o.customer_id from customer_alias o where o.former_id = v.%s order by o.merge_id desc limit 1))"
					.formatted(there, link.column())
				: there;
	}

	private void dropWhatTriggersMade() {
		for (Link link : this.schema.linksTo(CUSTOMER)) {
			this.jdbc.sql("delete from %s where %s = ?".formatted(link.table(), link.column()))
				.param(this.loser)
				.update();
		}
	}

	private void run(String sql, int step) {
		this.jdbc.sql(sql).param("merge", this.merge).param("step", step).update();
	}

	private static String quoted(String column) {
		return '"' + column + '"';
	}

	/**
	 * What one statement of the merge did.
	 *
	 * @param columns names as they are, not quoted
	 */
	private record Step(int number, String table, boolean removed, List<String> columns) {
	}

}
