package org.kedang.freshness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.kedang.catalogue.Catalogue;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts for each customer on which day something grows stale. Everything follows from
 * the history and the verifications, so that it may be counted again at any time.
 */
@Repository
public class FreshnessKeeping {

	/** Customers a statement: it takes about a second. */
	private static final int PORTION = 20_000;

	private static final Long NONE = -1L;

	private static final String COUNT = """
			insert into customer_freshness (customer_id, due_on, verified_at, next_try_on)
			select c.id, d.due_on, (select max(y.at) from verification y where y.customer_id = c.id and y.outcome = 'VALID'),
				(select y.next_try_on from verification y where y.customer_id = c.id order by y.id desc limit 1)
			from customer c
			left join (select s.customer_id, min(s.due_on) as due_on from (%s) s group by s.customer_id) d
				on d.customer_id = c.id
			where %s
			on conflict (customer_id) do update
			set due_on = excluded.due_on, verified_at = excluded.verified_at, next_try_on = excluded.next_try_on
			where (customer_freshness.due_on, customer_freshness.verified_at, customer_freshness.next_try_on)
				is distinct from (excluded.due_on, excluded.verified_at, excluded.next_try_on)
			""";

	private static final String PORTIONS = """
			select max(id) from (select c.id from customer c where c.id > :after%s order by c.id limit :portion) portion
			""";

	private static final String NEW = " and not exists (select from customer_freshness f where f.customer_id = c.id)";

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	private final ObjectProvider<EntityManager> entities;

	private final TransactionTemplate transactions;

	private final Clock clock;

	FreshnessKeeping(JdbcClient jdbc, Catalogue catalogue, ObjectProvider<EntityManager> entities,
			PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.entities = entities;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Counts one customer again, within the transaction that changed it.
	 * @throws org.springframework.dao.DataAccessException if what was changed cannot be
	 * stored, as when somebody else has changed the customer too: this is where it is
	 */
	@Transactional
	public void recount(long customer) {
		this.entities.getObject().flush();
		this.jdbc.sql(count("c.id = :customer"))
			.param("customer", customer)
			.param("zone", this.clock.getZone().getId())
			.update();
	}

	/** Counts those who were not counted yet, a portion a transaction. */
	public void countNew() {
		portions(NEW);
	}

	/** Counts everybody again, a portion a transaction. */
	public void countAll() {
		portions("");
	}

	private void portions(String which) {
		long done = 0;
		while (done >= 0 && !Thread.currentThread().isInterrupted()) {
			long after = done;
			done = Objects.requireNonNullElse(this.transactions.execute((status) -> portion(after, which)), NONE);
		}
	}

	/**
	 * Customers are looked at before their freshness is written, as everybody does: who
	 * empties tables locks them in that order too.
	 * @return the last customer counted; {@link #NONE} where nobody was left
	 */
	private Long portion(long after, String which) {
		Long last = this.jdbc.sql(PORTIONS.formatted(which))
			.param("after", after)
			.param("portion", PORTION)
			.query(Long.class)
			.optional()
			.orElse(null);
		if (last != null) {
			this.jdbc.sql(count("c.id > :after and c.id <= :last" + which))
				.param("after", after)
				.param("last", last)
				.param("zone", this.clock.getZone().getId())
				.update();
		}
		return (last != null) ? last : NONE;
	}

	private String count(String which) {
		return COUNT.formatted(VolatileFields.sql(this.catalogue, which), which);
	}

	/** Counts the figures by owner. */
	@Transactional
	public void countFigures() {
		// of two who count at once the second waits
		this.jdbc.sql("lock table verification_figures in share row exclusive mode").update();
		this.jdbc.sql("delete from verification_figures").update();
		this.jdbc.sql("""
				insert into verification_figures (owner_id, customers, verified, stale, completeness, counted_at)
				select c.owner_id, count(*), count(f.verified_at),
					count(*) filter (where f.due_on <= cast(:today as date)), sum(c.completeness), :now
				from customer c left join customer_freshness f on f.customer_id = c.id group by c.owner_id
				""")
			.param("today", LocalDate.now(this.clock))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
