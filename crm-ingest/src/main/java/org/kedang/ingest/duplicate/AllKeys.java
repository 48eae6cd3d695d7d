package org.kedang.ingest.duplicate;

import java.util.Objects;

import org.kedang.catalogue.Subject;
import org.kedang.database.LockPatience;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the keys of all customers of a kind at the end of a search, within its
 * transaction.
 */
@Component
class AllKeys {

	/** Number of the advisory lock of a search that goes on. */
	private static final long SEARCHING = 0x7363616eL;

	private final JdbcTemplate jdbc;

	private final StaleKeys stale;

	private final long many;

	/**
	 * Those of a database.
	 * @param many fewer keys than this are written before anybody notices
	 */
	AllKeys(JdbcTemplate jdbc, StaleKeys stale, @Value("${kedang.duplicates.many-keys:100000}") long many) {
		this.jdbc = jdbc;
		this.stale = stale;
		this.many = many;
	}

	/**
	 * Lets others know that all keys are about to be computed.
	 * @return what tells who changes from now on
	 */
	String begin() {
		this.jdbc.query("select pg_advisory_xact_lock_shared(?)", (rs) -> {
		}, SEARCHING);
		return Objects.requireNonNull(
				this.jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::xid::text", String.class));
	}

	/** Whether a search computes all keys at this moment. */
	boolean areComputed() {
		return !Boolean.TRUE
			.equals(this.jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, SEARCHING));
	}

	/**
	 * Waits until nobody computes keys any more; from then on nobody does before the end
	 * of the caller's transaction, which has changed no keys yet.
	 */
	void reserve() {
		this.jdbc.query("select pg_advisory_xact_lock(?)", (rs) -> {
		}, MatchKeys.WRITING);
	}

	/**
	 * Makes what was gathered ready to become the keys of all customers of a kind, and
	 * does of it whatever takes long but keeps nobody from reading keys.
	 * @param begun as the search began
	 * @param gathered how many keys of how many customers
	 */
	void prepare(Subject kind, String begun, MatchKeys.Gathered gathered) {
		reserve();
		String letter = kind.letter();
		if (pays(letter, gathered.keys())) {
			prepareExchange(letter, areAllThere(letter, begun, gathered.customers()));
		}
	}

	/**
	 * Makes the keys of all customers of a kind those that were made ready. Who changed
	 * since they were read is computed once more, nobody else.
	 * @param begun as the search began
	 */
	void replace(Subject kind, String begun) {
		String letter = kind.letter();
		if (!exchanges()) {
			this.jdbc.update("""
					delete from match_key m using customer c where c.id = m.customer_id and c.kind = ?
						and not exists (select 1 from new_key n where n.key = m.key and n.customer_id = m.customer_id)
					""", letter);
			add(letter);
			this.jdbc.execute("drop table new_key");
		}
		this.stale.takeAll(kind);
		// age counts from the latest transaction: whatever is as young as those that were
		// under way then may not have been read
		this.jdbc.update("""
				insert into match_stale
				select c.id from customer c left join %s d on d.id = c.id
				where c.kind = ? and (age(c.xmin) <= age(?::xid) or age(d.xmin) <= age(?::xid))
				order by c.id on conflict do nothing
				""".formatted(kind.table()), letter, begun, begun);
	}

	/**
	 * Whether all that were read are there still, for sure: who is as old as the search
	 * and not gone was read, so that all were where they are as many.
	 */
	private boolean areAllThere(String letter, String begun, long read) {
		return read == Objects.requireNonNull(this.jdbc.queryForObject("""
				select count(*) from customer where kind = ? and not minimal and age(xmin) > age(?::xid)
				""", Long.class, letter, begun));
	}

	/**
	 * Makes the table of those gathered such that it can take the place of the one that
	 * is: nothing is written twice, and the index is built behind the last key.
	 */
	private void prepareExchange(String letter, boolean allThere) {
		if (!mayStay()) {
			this.jdbc.execute("create table kept_key (key bigint not null, customer_id bigint not null)");
			this.jdbc.execute("insert into kept_key select key, customer_id from new_key");
			this.jdbc.execute("drop table new_key");
			this.jdbc.execute("alter table kept_key rename to new_key");
		}
		if (!allThere) {
			this.jdbc
				.update("delete from new_key n where not exists (select from customer c where c.id = n.customer_id)");
		}
		this.jdbc.update("""
				insert into new_key (key, customer_id)
				select m.key, m.customer_id from match_key m join customer c on c.id = m.customer_id and c.kind <> ?
				""", letter);
		this.jdbc.execute("alter table new_key add constraint new_key_pkey primary key (key, customer_id)");
	}

	/**
	 * Lets it take that place, if it is ready and nobody reads keys for long. What finds
	 * the keys of a customer who changes or goes is made a little later: without it that
	 * takes half a second of a million customers.
	 */
	private boolean exchanges() {
		if (number("select count(*) from pg_class where relname = 'new_key_pkey'") == 0
				|| !LockPatience.locks(this.jdbc, "match_key")) {
			return false;
		}
		this.jdbc.execute("drop table match_key");
		this.jdbc.execute("alter table new_key rename to match_key");
		this.jdbc.execute("alter table match_key rename constraint new_key_pkey to match_key_pkey");
		this.jdbc
			.update("""
					insert into late_index (name, definition) values ('match_key_by_customer',
						'create index if not exists match_key_by_customer on match_key (customer_id)') on conflict do nothing
					""");
		return true;
	}

	/**
	 * Whoever is gone meanwhile is left out; who goes before the end of the transaction
	 * is looked at once more.
	 */
	private void add(String letter) {
		this.jdbc.update("""
				insert into match_key (key, customer_id)
				select n.key, n.customer_id from new_key n
				where n.customer_id in (select c.id from customer c where c.kind = ?)
					and not exists (select from match_key m where m.key = n.key and m.customer_id = n.customer_id)
				order by n.key, n.customer_id
				""", letter);
	}

	/**
	 * Whether so many keys come in that building the indexes anew costs less than growing
	 * them: a row grown costs as much as some four built.
	 */
	private boolean pays(String letter, long gathered) {
		return gathered >= this.many && Boolean.TRUE.equals(this.jdbc.queryForObject("""
				select ?::bigint - ours >= ? and (?::bigint - ours) * 4 >= kept
				from (select count(*) as kept, count(*) filter (where c.kind = ?) as ours
					from match_key m left join customer c on c.id = m.customer_id) k
				""", Boolean.class, gathered, this.many, gathered, letter));
	}

	/** Whether the keys were gathered in a table that is not temporary. */
	private boolean mayStay() {
		return number("select count(*) from pg_class where oid = 'new_key'::regclass and relpersistence = 'p'") > 0;
	}

	private long number(String sql) {
		return Objects.requireNonNull(this.jdbc.queryForObject(sql, Long.class));
	}

}
