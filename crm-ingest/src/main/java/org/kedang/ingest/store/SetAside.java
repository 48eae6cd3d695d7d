package org.kedang.ingest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kedang.catalogue.Subject;
import org.kedang.database.FreshTables;
import org.kedang.database.LockPatience;

/**
 * Sets the indexes of the customers' tables, the foreign keys between them and the
 * triggers of new customers aside while more customers come in than there are, and makes
 * them anew behind the last one: building an index once takes a fraction of the time of
 * growing it row by row. Readers of these tables wait meanwhile. All is part of the
 * transaction: whatever goes wrong, everything is as it was. Primary keys and unique
 * numbers stay.
 */
final class SetAside {

	/** Fewer rows are stored before anybody notices. */
	static final long MANY = 50_000;

	/** What {@link #follow} does for all rows at once, without a copy of them. */
	private static final String TRIGGERS = "'customer_has_figures', 'customers_name_what_exists', 'match_keys_begin'";

	private final Work work;

	private final List<String> definitions;

	private SetAside(Work work, List<String> definitions) {
		this.work = work;
		this.definitions = definitions;
	}

	/**
	 * Sets them aside where that pays and nobody is using the tables for long.
	 * @param rows how many customers will come
	 */
	static SetAside before(Work work, long rows) {
		boolean pays = rows >= MANY && !work.isRehearsal()
				&& work.number("select count(*) from (select from customer limit ?) c", rows + 1) <= rows;
		if (!pays || !LockPatience.locks(work.jdbc(), tables(work).collect(Collectors.joining(", ")))) {
			return new SetAside(work, List.of());
		}
		List<String> definitions = new ArrayList<>();
		List<String> drops = new ArrayList<>();
		work.jdbc().query(all(work), (rs) -> {
			drops.add(rs.getString(1));
			definitions.add(rs.getString(2));
		});
		drops.forEach((drop) -> work.run("set aside", drop));
		if (FreshTables.skipLog(work.jdbc())) {
			tables(work).forEach((table) -> toFreshFile(work, table));
		}
		return new SetAside(work, definitions);
	}

	private static Stream<String> tables(Work work) {
		return Stream.of("customer", work.subject().table(), "customer_figures");
	}

	/**
	 * How to drop and how to make again, in the order of making: indexes that no
	 * constraint stands on, what the other tables say of customers, and triggers.
	 */
	private static String all(Work work) {
		String classes = classes(work);
		return """
				select drop, make from (
					select 1, i.indexrelid, 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
					from pg_index i where i.indrelid in (%1$s)
						and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
					union all select 2, k.oid, format('alter table %%s drop constraint %%I', k.conrelid::regclass, k.conname),
						format('alter table %%s add constraint %%I %%s', k.conrelid::regclass, k.conname,
							pg_get_constraintdef(k.oid))
					from pg_constraint k where k.contype = 'f' and k.conrelid in (%1$s) and k.confrelid in (%1$s)
					union all select 3, t.oid, format('drop trigger %%I on customer', t.tgname), pg_get_triggerdef(t.oid)
					from pg_trigger t where t.tgrelid = 'customer'::regclass and t.tgname in (%2$s)
				) a (kind, id, drop, make) order by kind, id
				"""
			.formatted(classes, TRIGGERS);
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
		return !this.definitions.isEmpty();
	}

	/** Makes all anew, once the customers of import_new are stored. */
	void back() {
		if (isAside()) {
			follow();
			// enough for two workers to help
			this.work.jdbc().execute("set local maintenance_work_mem = '96MB'");
			this.definitions.forEach((definition) -> this.work.run("index", definition));
		}
	}

	/** Does what the triggers would have done. */
	private void follow() {
		this.work.run("figures", "insert into customer_figures (customer_id) select id from import_new");
		this.work.run("match keys", """
				insert into match_stale_span (kind, first, last)
				select '%s', min(id), max(id) from import_new having count(*) > 0
				""".formatted(this.work.subject() == Subject.CORPORATE ? "C" : "I"));
		this.work.run("names", (check) -> this.work.jdbc().query("""
				select customers_name_what_exists(
					coalesce(array_agg(distinct u) filter (where u is not null), '{}'), array[?])
				from (select distinct owner_id, created_by, updated_by from customer where import_id = ?) n
				cross join lateral (values (n.owner_id), (n.created_by), (n.updated_by)) v (u)
				""", (rs) -> {
		}, this.work.importId(), this.work.importId()));
	}

}
