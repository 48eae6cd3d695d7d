package org.kedang.ingest.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What refers to what, as the database itself says it: a table that is added tomorrow is
 * moved with its customer without a word here.
 */
@Component
class Schema {

	/** Kept by triggers in place of a foreign key. */
	private static final Link ORDER_LINES = new Link("transaction_line", "transaction_id", "sales_transaction", "id",
			true, false);

	private final JdbcClient jdbc;

	/** The schema stays as it is while the application runs. */
	private final List<Link> links = new ArrayList<>();

	private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

	Schema(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The foreign keys to a table. */
	List<Link> linksTo(String parent) {
		return links().stream().filter((link) -> link.parent().equals(parent)).toList();
	}

	/** The foreign keys of a table. */
	List<Link> linksOf(String table) {
		return links().stream().filter((link) -> link.table().equals(table)).toList();
	}

	/** The foreign keys by which other records belong to a customer. */
	List<Link> children() {
		return linksTo("customer").stream().filter((link) -> !isPart(link)).toList();
	}

	/** The foreign keys of tables with one row for each customer, a part of them. */
	List<Link> parts() {
		return linksTo("customer").stream().filter(this::isPart).toList();
	}

	private boolean isPart(Link link) {
		return keyOf(link.table()).equals(List.of(link.column()));
	}

	private synchronized List<Link> links() {
		if (this.links.isEmpty()) {
			this.links.addAll(declared());
			this.links.add(ORDER_LINES);
		}
		return this.links;
	}

	private List<Link> declared() {
		return this.jdbc.sql("""
				select c.conrelid::regclass::text as child, quote_ident(a.attname) as child_column,
					c.confrelid::regclass::text as parent, quote_ident(p.attname) as parent_column,
					c.confdeltype = 'c' as cascades, not a.attnotnull as nullable
				from pg_constraint c
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
				join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
				where c.contype = 'f' and c.conparentid = 0 and cardinality(c.conkey) = 1
					and c.connamespace = current_schema()::regnamespace
				order by 1, 2
				""")
			.query((row, at) -> new Link(row.getString("child"), row.getString("child_column"), row.getString("parent"),
					row.getString("parent_column"), row.getBoolean("cascades"), row.getBoolean("nullable")))
			.list();
	}

	/**
	 * The columns of a table's primary key.
	 * @throws IllegalStateException if it has none: its rows could not be told apart when
	 * they are to come back
	 */
	List<String> keyOf(String table) {
		return this.keys.computeIfAbsent(table, this::primaryKey);
	}

	private List<String> primaryKey(String table) {
		List<String> key = this.jdbc.sql("""
				select quote_ident(a.attname) from pg_index i
				join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
				where i.indrelid = :table::regclass and i.indisprimary order by a.attnum
				""").param("table", table).query(String.class).list();
		if (key.isEmpty()) {
			throw new IllegalStateException("A table that refers to customers needs a primary key: " + table);
		}
		return key;
	}

	/** The columns of a table that can be written, with their types. */
	Map<String, String> columnsOf(String table) {
		Map<String, String> columns = new LinkedHashMap<>();
		this.jdbc.sql("""
				select attname, format_type(atttypid, atttypmod) from pg_attribute
				where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = ''
				order by attnum
				""").param("table", table).query((row) -> {
			columns.put(row.getString(1), row.getString(2));
		});
		return columns;
	}

	/** The unique indexes of a table in which a column stands. */
	List<UniqueKey> uniqueKeys(String table, String column) {
		return this.jdbc
			.sql("""
					select array(select pg_get_indexdef(i.indexrelid, n, false) from generate_series(1, i.indnkeyatts) n) as keys,
						pg_get_expr(i.indpred, i.indrelid) as predicate, i.indnullsnotdistinct as nulls_equal
					from pg_index i where i.indrelid = :table::regclass and i.indisunique order by i.indexrelid
					""")
			.param("table", table)
			.query((row, at) -> new UniqueKey(List.of((String[]) row.getArray("keys").getArray()),
					row.getString("predicate"), row.getBoolean("nulls_equal")))
			.list()
			.stream()
			.filter((key) -> key.keys().contains(column))
			.toList();
	}

}
