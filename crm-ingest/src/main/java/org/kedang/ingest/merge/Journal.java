package org.kedang.ingest.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Does what a merge does to rows, and keeps them as they were: each statement is a step
 * in customer_merge_row. Conditions name the row {@code t} and know the parameters
 * {@code survivor} and {@code loser}.
 */
final class Journal {

	private final JdbcClient jdbc;

	private final Schema schema;

	private final Map<String, Object> parameters = new HashMap<>();

	private int step;

	Journal(JdbcClient jdbc, Schema schema, long merge, long survivor, long loser) {
		this.jdbc = jdbc;
		this.schema = schema;
		this.parameters.put("merge", merge);
		this.parameters.put("survivor", survivor);
		this.parameters.put("loser", loser);
	}

	/** Removes rows. */
	void remove(String table, String condition) {
		run("""
				with gone as (delete from %1$s t where %2$s returning t.*)
				insert into customer_merge_row (merge_id, step, table_name, action, key, before)
				select :merge, :step, '%1$s', 'REMOVED', %3$s, to_jsonb(g) from gone g
				""".formatted(table, condition, object("g", this.schema.keyOf(table))));
	}

	/**
	 * Changes rows.
	 * @param values new values by column, as SQL
	 */
	void change(String table, Map<String, String> values, String condition) {
		List<String> columns = List.copyOf(values.keySet());
		run("""
				with changed as (update %1$s t set %2$s where %3$s returning %4$s as key, %5$s as before, %6$s as after)
				insert into customer_merge_row (merge_id, step, table_name, action, key, before, after)
				select :merge, :step, '%1$s', 'CHANGED', key, before, after from changed
				""".formatted(table,
				columns.stream().map((column) -> column + " = " + values.get(column)).collect(Collectors.joining(", ")),
				condition, object("new", this.schema.keyOf(table)), object("old", columns), object("new", columns)));
	}

	/** What a row was before a change made otherwise. */
	String image(String table, String key, long id) {
		return this.jdbc.sql("select to_jsonb(t)::text from %s t where %s = :id".formatted(table, key))
			.param("id", id)
			.query(String.class)
			.single();
	}

	/**
	 * Keeps what a change made otherwise did to a row.
	 * @param before its image before
	 * @param except columns that go on counting
	 */
	void keep(String table, String key, long id, String before, List<String> except) {
		this.parameters.put("id", id);
		this.parameters.put("before", before);
		this.parameters.put("except", except.toArray(String[]::new));
		run("""
				insert into customer_merge_row (merge_id, step, table_name, action, key, before, after)
				select :merge, :step, '%1$s', 'CHANGED', jsonb_build_object('%2$s', :id), jsonb_object_agg(k, b -> k),
					jsonb_object_agg(k, a -> k)
				from (select to_jsonb(t) as a, :before::jsonb as b from %1$s t where %2$s = :id) x
				cross join lateral jsonb_object_keys(a) k
				where a -> k is distinct from b -> k and k <> all (:except) having count(*) > 0
				""".formatted(table, key));
	}

	private void run(String sql) {
		this.parameters.put("step", ++this.step);
		this.jdbc.sql(sql).params(this.parameters).update();
	}

	private static String object(String row, List<String> columns) {
		return columns.stream()
			.map((column) -> "'%s', %s.%s".formatted(column.replace("\"", ""), row, column))
			.collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
