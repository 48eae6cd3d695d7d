package org.kedang.ingest.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kedang.database.FreshTables;
import org.kedang.database.LockPatience;

/**
 * Sets the indexes of the customers' tables, the foreign keys between them and the
 * triggers of new customers aside while more customers come in than there are, and makes
 * them anew behind the last one: building an index once takes a fraction of the time of
 * growing it row by row. Readers of these tables wait meanwhile. All is part of the
 * transaction: whatever goes wrong, everything is as it was. Indexes that no promise
 * stands on are left to {@link LateIndexes}, and so are statistics and that the database
 * looks for itself whether the new rows keep to the foreign keys they were made from.
 * Primary keys and unique numbers stay.
 */
final class SetAside {

	/** Fewer rows are stored before anybody notices. */
	static final long MANY = 50_000;

	/** What {@link #follow} does for all rows at once, without a copy of them. */
	private static final String TRIGGERS = "'customer_has_figures', 'customers_name_what_exists', 'match_keys_begin'";

	private final Work work;

	private final List<String> definitions;

	private final Map<String, String> late;

	private SetAside(Work work, List<String> definitions, Map<String, String> late) {
		this.work = work;
		this.definitions = definitions;
		this.late = late;
	}

	/**
	 * Sets them aside where that pays and nobody is using the tables for long.
	 * @param rows how many customers will come
	 */
	static SetAside before(Work work, long rows) {
		boolean pays = rows >= MANY && !work.isRehearsal()
				&& work.number("select count(*) from (select from customer limit ?) c", rows + 1) <= rows;
		if (!pays || !LockPatience.locks(work.jdbc(), tables(work).collect(Collectors.joining(", ")))) {
			return new SetAside(work, List.of(), Map.of());
		}
		List<String> definitions = new ArrayList<>();
		Map<String, String> late = new LinkedHashMap<>();
		List<String> drops = new ArrayList<>();
		statistics(work).forEach((analyze) -> late.put(analyze, analyze));
		work.jdbc().query(all(work), (rs) -> {
			drops.add(rs.getString("drop"));
			if (rs.getString("make") != null) {
				definitions.add(rs.getString("make"));
			}
			if (rs.getString("late") != null) {
				late.put(rs.getString("name"), rs.getString("late"));
			}
		});
		drops.forEach((drop) -> work.run("set aside", drop));
		if (FreshTables.skipLog(work.jdbc())) {
			tables(work).forEach((table) -> toFreshFile(work, table));
		}
		return new SetAside(work, definitions, late);
	}

	private static Stream<String> tables(Work work) {
		return Stream.of("customer", work.subject().table(), "customer_figures");
	}

	/** What the next import is planned by, before the server has looked by itself. */
	static List<String> statistics(Work work) {
		return List.of("analyze customer (id, kind, number, name, name_pinyin, mobile)",
				"analyze " + work.subject().table() + " (id)");
	}

	/**
	 * How to drop and how to make again, in the order of making, and what may be done
	 * later, with a name for it: indexes that no constraint stands on, what the tables
	 * say of each other, and triggers. An index that is unique or that a foreign key is
	 * looked up by is not made later; a foreign key holds at once for whatever is
	 * written, and the rows that came between are looked through later.
	 */
	private static String all(Work work) {
		return """
				select drop, case when later then null else make end as make, name, case when later then make else late end as late
				from (
					select 1 as kind, i.indexrelid as id, 'drop index ' || i.indexrelid::regclass as drop,
						regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX', 'INDEX IF NOT EXISTS') as make,
						i.indexrelid::regclass::text as name, null as late,
						not i.indisunique and not exists (select from pg_constraint k
							where k.contype = 'f' and k.conrelid = i.indrelid and k.conkey[1] = i.indkey[0]) as later
					from pg_index i where i.indrelid in (%1$s)
						and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
					union all select 2, k.oid, format('alter table %%s drop constraint %%I', k.conrelid::regclass, k.conname),
						format('alter table %%s add constraint %%I %%s not valid', k.conrelid::regclass, k.conname,
							regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '')),
						k.conname, format('alter table %%s validate constraint %%I', k.conrelid::regclass, k.conname), false
					from pg_constraint k where k.contype = 'f' and k.conrelid in (%1$s) and k.confrelid in (%1$s)
					union all select 3, t.oid, format('drop trigger %%I on customer', t.tgname), pg_get_triggerdef(t.oid),
						null, null, false
					from pg_trigger t where t.tgrelid = 'customer'::regclass and t.tgname in (%2$s)
				) a order by kind, id
				"""
			.formatted(classes(work), TRIGGERS);
	}

	/**
	 * A server without a standby writes rows to such a file alone, not to its log as
	 * well; the commit waits until they are on the disk.
	 */
	private static void toFreshFile(Work work, String table) {
		work.run("set aside", "cluster " + table + " using " + table + "_pkey");
		work.run("set aside", "alter table " + table + " set without cluster");
	}

	private static String classes(Work work) {
		return tables(work).map((table) -> "'" + table + "'::regclass").collect(Collectors.joining(", "));
	}

	/** Whether anything was set aside. */
	boolean isAside() {
		return !this.definitions.isEmpty() || !this.late.isEmpty();
	}

	/** Makes all anew, once the customers of import_new are stored. */
	void back() {
		if (isAside()) {
			follow();
			this.work.jdbc().execute(LateIndexes.MEMORY);
			this.definitions.forEach((definition) -> this.work.run("index", definition));
			this.late.forEach((name, definition) -> this.work.jdbc()
				.update("insert into late_index (name, definition) values (?, ?) on conflict do nothing", name,
						definition));
		}
	}

	/** Does what the triggers would have done. */
	private void follow() {
		this.work.run("figures", "insert into customer_figures (customer_id) select id from import_new");
		this.work.run("match keys", """
				insert into match_stale_span (kind, first, last)
				select '%s', min(id), max(id) from import_new having count(*) > 0
				""".formatted(this.work.kind()));
		this.work.run("names",
				(check) -> this.work.jdbc()
					.query("""
							select customers_name_what_exists(
								array(select distinct u from (select ?::bigint%s) n (u) where u is not null), array[?])
							""".formatted(
							this.work.has("owner") ? " union all select \"owner\" from " + this.work.stage() : ""),
							(rs) -> {
							}, this.work.user(), this.work.importId()));
	}

}
