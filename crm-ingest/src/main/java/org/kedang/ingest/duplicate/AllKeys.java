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

	private final long many;

	/**
	 * Those of a database.
	 * @param many fewer keys than this are written before anybody notices
	 */
	AllKeys(JdbcTemplate jdbc, @Value("${kedang.duplicates.many-keys:100000}") long many) {
		this.jdbc = jdbc;
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
	 * Makes the keys of all customers of a kind those that were gathered. Who changed
	 * since they were read is computed once more, nobody else.
	 * @param begun as the search began
	 */
	void replace(Subject kind, String begun) {
		String letter = MatchModels.letter(kind);
		this.jdbc.update("""
				delete from match_key m using customer c where c.id = m.customer_id and c.kind = ?
					and not exists (select 1 from new_key n where n.key = m.key and n.customer_id = m.customer_id)
				""", letter);
		add(letter);
		this.jdbc.execute("drop table new_key");
		this.jdbc.update(
				"""
						delete from match_stale where id in
							(select s.id from match_stale s join customer c on c.id = s.id where c.kind = ? for update of s skip locked)
						""",
				letter);
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
	 * Whoever is gone meanwhile is left out; who goes before the end of the transaction
	 * is looked at once more.
	 */
	private void add(String letter) {
		boolean afresh = pays(letter) && LockPatience.locks(this.jdbc, "match_key");
		if (afresh) {
			this.jdbc.execute("alter table match_key drop constraint match_key_pkey");
			this.jdbc.execute("drop index match_key_by_customer");
		}
		this.jdbc.update("""
				insert into match_key (key, customer_id)
				select n.key, n.customer_id from new_key n
				where n.customer_id in (select c.id from customer c where c.kind = ?)
					and not exists (select from match_key m where m.key = n.key and m.customer_id = n.customer_id)
				""" + (afresh ? "" : "order by n.key, n.customer_id"), letter);
		if (afresh) {
			this.jdbc.execute("alter table match_key add constraint match_key_pkey primary key (key, customer_id)");
			this.jdbc.execute("create index match_key_by_customer on match_key (customer_id)");
		}
	}

	/**
	 * Whether so many keys come in that building the indexes anew costs less than growing
	 * them: a row grown costs as much as some four built.
	 */
	private boolean pays(String letter) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("""
				select gathered - ours >= ? and (gathered - ours) * 4 >= kept
				from (select count(*) as gathered from new_key) n,
					(select count(*) as kept, count(*) filter (where c.kind = ?) as ours
					from match_key m left join customer c on c.id = m.customer_id) k
				""", Boolean.class, this.many, letter));
	}

}
