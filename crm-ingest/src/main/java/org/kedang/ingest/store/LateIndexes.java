package org.kedang.ingest.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes that a first load has set aside and does not wait for. They are made behind it,
 * each in a transaction of its own in which it leaves the list: whatever ends the
 * program, those that are missing are on it. Customers are read meanwhile; who writes
 * them waits for one index at most.
 */
@Component
public class LateIndexes {

	/** Two processes help with that much. */
	static final String MEMORY = "set local maintenance_work_mem = '96MB'";

	/** A search goes on, which may well put another table into the place of match_key. */
	private static final String SEARCH = "select from duplicate_scan where state = 'RUNNING'";

	private static final Logger log = LoggerFactory.getLogger(LateIndexes.class);

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	LateIndexes(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Makes those that are missing, but for what somebody else is making. What cannot be
	 * made now, as where somebody keeps changing customers for long, is left to the next
	 * time.
	 */
	public void make() {
		for (String name : this.jdbc.queryForList("""
				select name from late_index
				where name <> 'match_key_by_customer' or not exists (%s) order by place
				""".formatted(SEARCH), String.class)) {
			try {
				this.transaction.executeWithoutResult((status) -> make(name));
			}
			catch (DataAccessException ex) {
				log.warn("Index {} is made later", name, ex);
			}
		}
	}

	private void make(String name) {
		this.jdbc.execute(MEMORY);
		// a search for duplicates has more to do, and needs the processors itself
		this.jdbc.queryForList("""
				select set_config('max_parallel_maintenance_workers', '0', true)
				where exists (%s)
				""".formatted(SEARCH));
		// everybody who writes customers would queue behind us
		this.jdbc.execute("set local lock_timeout = '2s'");
		this.jdbc
			.queryForList("select definition from late_index where name = ? for update skip locked", String.class, name)
			.forEach((definition) -> {
				this.jdbc.execute(definition);
				this.jdbc.update("delete from late_index where name = ?", name);
			});
	}

}
