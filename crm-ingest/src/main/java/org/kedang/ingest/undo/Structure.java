package org.kedang.ingest.undo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the schema itself tells: a table that a migration adds later is seen without being
 * named here.
 */
final class Structure {

	/** Tables whose rows are made by imports and can be found by people. */
	static final List<String> RECORDS = List.of("contact_log", "receivable", "sales_transaction", "contact_person",
			"customer");

	/** What is computed or found by itself goes with its customer and keeps nobody. */
	private static final Set<String> FOLLOWING = Set.of("customer_change", "contact_change", "customer_figures",
			"duplicate_pair");

	/**
	 * A column that names a record.
	 *
	 * @param table where it stands
	 * @param record the table of the named record
	 */
	record Reference(String table, String column, String record) {

		/** Whether it is the customer's own row in the table of its kind. */
		boolean isPartOfCustomer() {
			return this.column.equals("id");
		}

	}

	private final List<Reference> references;

	private final JdbcTemplate jdbc;

	Structure(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.references = jdbc.query("""
				select t.relname, a.attname, r.relname from pg_constraint c
				join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
				where c.contype = 'f' and c.conparentid = 0 and cardinality(c.conkey) = 1
					and t.relnamespace = current_schema()::regnamespace
				order by t.relname, a.attname
				""", (rs, row) -> new Reference(rs.getString(1), rs.getString(2), rs.getString(3)));
	}

	/** References to records that keep them, should what refers stay. */
	List<Reference> keeping() {
		return this.references.stream()
			.filter((each) -> RECORDS.contains(each.record()) && !FOLLOWING.contains(each.table())
					&& !each.isPartOfCustomer())
			.toList();
	}

	/** References from a table to whatever may be gone. */
	List<Reference> of(String table) {
		return this.references.stream().filter((each) -> each.table().equals(table)).toList();
	}

	/** Types of a table's columns. */
	Map<String, String> types(String table) {
		Map<String, String> types = new LinkedHashMap<>();
		this.jdbc.query("""
				select attname, format_type(atttypid, atttypmod) from pg_attribute
				where attrelid = ?::regclass and attnum > 0 and not attisdropped
				""", (rs) -> {
			types.put(rs.getString(1), rs.getString(2));
		}, table);
		return types;
	}

}
