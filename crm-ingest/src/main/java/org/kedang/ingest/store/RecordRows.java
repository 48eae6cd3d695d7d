package org.kedang.ingest.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.kedang.catalogue.Storage;

/**
 * What contact persons and contact logs have in common: each row of the file is one
 * record of a customer, which is known by some of its fields.
 */
final class RecordRows {

	private final Work work;

	private final List<MappedField> own;

	RecordRows(Work work) {
		this.work = work;
		this.own = work.fields()
			.stream()
			.filter((field) -> field.storage() == Storage.OWN && !field.key().equals("customer"))
			.map(work::field)
			.toList();
	}

	/**
	 * Makes the table import_match (row, customer_id, id, found, first_row).
	 * @param same condition on a stored record o and a staged row s of the same customer
	 * @param key what rows of the file that mean the same record have in common
	 */
	void identify(String same, String key) {
		this.work.run("identify", """
				create unlogged table import_match as
				select s.row, k.id as customer_id, o.id, o.found,
					min(s.row) over (partition by s."customer", %s) as first_row
				from %s s join import_customer k on k.number = s."customer"
				left join lateral (select min(o.id) as id, count(*) as found from %s o
					where o.customer_id = k.id and %s) o on true
				""".formatted(key, this.work.stage(), this.work.subject().table(), same));
		this.work.run("identify", "analyze import_match");
	}

	/** Rows that contradict an earlier row of the file about the same record. */
	void failContradictions(Failures failures) {
		String contradicts = this.work.fields()
			.stream()
			.map((field) -> this.work.field(field).contradicts())
			.collect(Collectors.joining(" or "));
		failures.add("""
				select s.row, null, 'import.duplicate', jsonb_build_array(m.first_row), null
				from %1$s s join import_match m on m.row = s.row and m.first_row < m.row
				join %1$s z on z.row = m.first_row where %2$s
				""".formatted(this.work.stage(), contradicts));
	}

	/**
	 * Makes the table import_row (row, customer_id, id, state as with customers).
	 * @param more a further condition on which a stored record o changes
	 */
	Map<String, Long> decide(String more) {
		String differs = this.own.stream().map(MappedField::differs).collect(Collectors.joining(" or "));
		this.work.run("decide", """
				create unlogged table import_row as
				select m.row, m.customer_id, m.id, case when f.row is not null then 'f'
					when m.id is null and %1$s <> 'n' then %1$s when m.first_row < m.row then 's'
					when m.id is null then 'n' when %2$s or %3$s then %4$s else 's' end as state
				from import_match m join %5$s s on s.row = m.row left join %6$s o on o.id = m.id
				left join (select distinct row from import_failed) f on f.row = m.row
				""".formatted(this.work.stateOfNew(), differs, more, this.work.stateOfChanged(), this.work.stage(),
				this.work.subject().table()));
		this.work.run("decide", "analyze import_row");
		Map<String, Long> states = new LinkedHashMap<>();
		this.work.jdbc().query("select state, count(*) from import_row group by state", (rs) -> {
			states.put(rs.getString(1), rs.getLong(2));
		});
		return states;
	}

	static Matched matched(Work work, Map<String, Long> states, Failures failures) {
		long left = states.getOrDefault("k", 0L);
		return new Matched(states.getOrDefault("n", 0L), states.getOrDefault("u", 0L), states.getOrDefault("s", 0L),
				(left > 0) ? Map.of(work.reasonToSkip(), left) : Map.of(), states.getOrDefault("f", 0L),
				failures.byCode(), Map.of());
	}

	/**
	 * Stores the records that are new.
	 * @param defaults value by column where a blank cell or an unmapped field needs one,
	 * in terms of s and r; further columns are filled with their value
	 */
	void insert(Map<String, String> defaults) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("customer_id", "r.customer_id");
		this.own.forEach((field) -> values.put(field.column(), field.staged()));
		defaults.forEach((column, value) -> values.merge('"' + column + '"', value,
				(staged, otherwise) -> "coalesce(" + staged + ", " + otherwise + ")"));
		this.work.run("insert records", """
				insert into %s (import_id, created_at, %s) select ?, ?, %s
				from import_row r join %s s on s.row = r.row where r.state = 'n' order by r.row
				""".formatted(this.work.subject().table(), String.join(", ", values.keySet()),
				String.join(", ", values.values()), this.work.stage()), this.work.importId(), this.work.now());
	}

	/**
	 * Lets known records take over what the cells say.
	 * @param further more assignments, each with a comma after it
	 */
	void update(String further) {
		String merged = this.own.stream()
			.map((field) -> field.column() + " = " + field.merged())
			.collect(Collectors.joining(", "));
		this.work.run("update records", """
				update %s o set %s%s from import_row r join %s s on s.row = r.row
				where r.state = 'u' and o.id = r.id
				""".formatted(this.work.subject().table(), further, merged, this.work.stage()));
	}

}
