package org.kedang.ingest.store;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sets the indexes of the customers' tables, and the foreign keys between them, aside
 * while more customers come in than there are, and makes them anew behind the last one:
 * building an index once takes a fraction of the time of growing it row by row. Readers
 * of these tables wait meanwhile. All is part of the transaction: whatever goes wrong,
 * everything is as it was. Primary keys and unique numbers stay.
 */
final class SetAside {

	/** Fewer rows are stored before anybody notices. */
	static final long MANY = 50_000;

	private static final String PATIENCE = "2s";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

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
		if (!pays || !lock(work)) {
			return new SetAside(work, List.of());
		}
		List<String> definitions = work.jdbc()
			.queryForList(indexes("pg_get_indexdef(i.indexrelid)", work), String.class);
		definitions.addAll(work.jdbc()
			.queryForList(keys("format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, "
					+ "pg_get_constraintdef(k.oid))", work), String.class));
		List<String> drops = work.jdbc()
			.queryForList(indexes("'drop index ' || i.indexrelid::regclass", work), String.class);
		drops.addAll(work.jdbc()
			.queryForList(keys("format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname)", work),
					String.class));
		drops.forEach((drop) -> work.run("set aside", drop));
		return new SetAside(work, definitions);
	}

	/**
	 * Somebody who reads for minutes is not waited for, since all others would wait too.
	 */
	private static boolean lock(Work work) {
		JdbcTemplate jdbc = work.jdbc();
		jdbc.execute("savepoint set_aside");
		try {
			jdbc.execute("set local lock_timeout = '" + PATIENCE + "'");
			jdbc.execute("lock table " + tables(work).collect(Collectors.joining(", ")) + " in access exclusive mode");
			jdbc.execute("set local lock_timeout to default");
			return true;
		}
		catch (DataAccessException ex) {
			if (!(ex.getMostSpecificCause() instanceof SQLException cause)
					|| !LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
				throw ex;
			}
			jdbc.execute("rollback to savepoint set_aside");
			return false;
		}
	}

	private static Stream<String> tables(Work work) {
		return Stream.of("customer", work.subject().table(), "customer_figures");
	}

	/** Indexes that no constraint stands on. */
	private static String indexes(String what, Work work) {
		return """
				select %s from pg_index i where i.indrelid in (%s)
					and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by i.indexrelid
				""".formatted(what, classes(work));
	}

	/** What the other tables say of customers. */
	private static String keys(String what, Work work) {
		return """
				select %s from pg_constraint k where k.contype = 'f' and k.conrelid in (%s) and k.confrelid in (%s)
				order by k.oid
				""".formatted(what, classes(work), classes(work));
	}

	private static String classes(Work work) {
		return tables(work).map((table) -> "'" + table + "'::regclass").collect(Collectors.joining(", "));
	}

	/** Whether anything was set aside. */
	boolean isAside() {
		return !this.definitions.isEmpty();
	}

	void back() {
		if (isAside()) {
			this.work.jdbc().execute("set local maintenance_work_mem = '256MB'");
			this.definitions.forEach((definition) -> this.work.run("index", definition));
		}
	}

}
