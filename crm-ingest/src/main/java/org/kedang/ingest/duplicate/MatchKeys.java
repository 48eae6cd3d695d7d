package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.Objects;

import org.kedang.catalogue.Subject;
import org.kedang.database.CopyNumbers;
import org.kedang.database.FreshTables;
import org.kedang.ingest.match.Keys;
import org.kedang.ingest.match.Matching;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the keys of stored customers.
 */
@Component
class MatchKeys {

	private static final Subject[] KINDS = { Subject.INDIVIDUAL, Subject.CORPORATE };

	/** Number of the advisory lock: those who write all keys have it alone. */
	static final long WRITING = 0x6b657973L;

	private final JdbcTemplate jdbc;

	private final StoredCustomers customers;

	private final StaleKeys stale;

	MatchKeys(JdbcTemplate jdbc, StoredCustomers customers, StaleKeys stale) {
		this.jdbc = jdbc;
		this.customers = customers;
		this.stale = stale;
	}

	/** Begins to gather keys, within the caller's transaction. */
	void begin() {
		this.jdbc.execute("create temporary table new_key (key bigint, customer_id bigint) on commit drop");
	}

	/**
	 * Begins to gather the keys of all customers of a kind. Where the server writes a
	 * table to its file alone while the transaction that makes it lasts, it is one that
	 * may take the place of match_key.
	 */
	void beginAll() {
		if (FreshTables.skipLog(this.jdbc)) {
			this.jdbc.execute("create table new_key (key bigint not null, customer_id bigint not null)");
		}
		else {
			begin();
		}
	}

	/** Gathers the keys of some customers. */
	void gather(Subject kind, List<StoredCustomers.Row> some) {
		copy((out) -> computed(kind, some).forEach(out::row));
	}

	/**
	 * Gathers the keys of all customers of a kind.
	 * @param all are handed over in order, so that an index of them is made quickly
	 * @param further takes each key and all who have it as well
	 * @return how many there are
	 */
	long gatherAll(KeyFiles all, KeyFiles.Taker further) {
		return copy((out) -> all.groups((key, ids) -> {
			for (long id : ids) {
				out.row(key, id);
			}
			further.take(key, ids);
		}));
	}

	/** The keys of some customers; nothing is asked of the database. */
	static Computed computed(Subject kind, List<StoredCustomers.Row> some) {
		Keys rule = new Keys(StoredCustomers.of(kind));
		return new Computed(some.stream().mapToLong(StoredCustomers.Row::id).toArray(),
				some.parallelStream().map((customer) -> rule.of(customer.values())).toArray(long[][]::new));
	}

	/**
	 * Computes keys that are stale, unless a search writes all of them: nobody who looks
	 * at some rows waits for it.
	 * @param most how many customers at most
	 * @return of how many customers
	 */
	@Transactional
	public int refresh(int most) {
		if (!Boolean.TRUE
			.equals(this.jdbc.queryForObject("select pg_try_advisory_xact_lock_shared(?)", Boolean.class, WRITING))) {
			return 0;
		}
		List<Long> some = this.stale.take(most);
		if (!some.isEmpty()) {
			Long[] ids = some.toArray(Long[]::new);
			this.jdbc.update("delete from match_key where customer_id = any (?)", (Object) ids);
			for (Subject kind : KINDS) {
				begin();
				StoredCustomers.InBatches batches = new StoredCustomers.InBatches((read) -> gather(kind, read));
				this.customers.read(kind, some, batches);
				batches.end();
				add();
			}
		}
		return some.size();
	}

	/**
	 * Who has one of some keys. What too many have in common says nothing.
	 */
	List<Long> sharing(long[] keys) {
		return this.jdbc.queryForList("""
				select distinct unnest(m.ids) from unnest(?::bigint[]) k (key), lateral
					(select array_agg(x.customer_id) as ids from
						(select customer_id from match_key where key = k.key limit %1$d + 1) x) m
				where cardinality(m.ids) <= %1$d order by 1
				""".formatted(Matching.MOST_PER_KEY), Long.class, (Object) keys);
	}

	/**
	 * Whoever is gone meanwhile is left out, and nobody goes before the end of the
	 * transaction. Sorted, keys fill the index from one end to the other.
	 */
	private void add() {
		this.jdbc.update("""
				insert into match_key (key, customer_id)
				select n.key, n.customer_id from new_key n
				where n.customer_id in (select c.id from customer c where c.id in (select customer_id from new_key)
					for key share)
				order by n.key, n.customer_id on conflict do nothing
				""");
		this.jdbc.execute("drop table new_key");
	}

	private long copy(CopyNumbers.Rows rows) {
		return Objects.requireNonNull(this.jdbc
			.execute((ConnectionCallback<Long>) (connection) -> CopyNumbers.copy(connection, "new_key", rows)));
	}

	/**
	 * How many keys were gathered, of how many customers.
	 */
	record Gathered(long keys, long customers) {
	}

	/**
	 * Keys that were computed.
	 *
	 * @param ids whose they are
	 */
	record Computed(long[] ids, long[][] keys) {

		/** Hands over each key with the customer who has it. */
		void forEach(LongBinaryConsumer taker) {
			for (int i = 0; i < this.ids.length; i++) {
				for (long key : this.keys[i]) {
					taker.accept(key, this.ids[i]);
				}
			}
		}

	}

	/**
	 * Takes two numbers.
	 */
	@FunctionalInterface
	interface LongBinaryConsumer {

		void accept(long key, long customer);

	}

}
