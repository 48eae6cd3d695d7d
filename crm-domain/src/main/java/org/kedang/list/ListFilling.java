package org.kedang.list;

import java.time.Clock;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.customer.RosterSelection.Selected;
import org.kedang.job.NextTry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts customers into lists that keep them: few at once, very many in the background, in
 * one transaction, so that one that was cut off begins anew. How far it is stands in a
 * row that other transactions write.
 */
@Component
class ListFilling {

	private static final Logger log = LoggerFactory.getLogger(ListFilling.class);

	/** Says of a list that nobody came into it, for filling it broke. */
	private static final int BROKEN = 0;

	/** So many at once: a second or two, after which it is told how far it is. */
	private static final int PIECE = 50_000;

	private final JdbcClient jdbc;

	private final Readers readers;

	private final ObjectProvider<ListMembership> membership;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final TransactionTemplate apart;

	private final NextTry nextTry;

	ListFilling(JdbcClient jdbc, Readers readers, ObjectProvider<ListMembership> membership,
			ObjectProvider<SchedulerClient> scheduler, NextTry nextTry, Clock clock,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.readers = readers;
		this.membership = membership;
		this.scheduler = scheduler;
		this.nextTry = nextTry;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Fills a list within the caller's transaction, if it has few members.
	 * @return how many they are; one above {@link CustomerList#MOST} for more than that
	 */
	int fillIfFew(long list, Selected members) {
		int count = this.jdbc.sql("""
				with found as materialized (select x.id from (%s) x(id) limit :most),
					filled as (
						insert into customer_list_member (list_id, customer_id)
						select :list, found.id from found where (select count(*) from found) <= :few
					)
				select count(*) from found
				""".formatted(members.sql()))
			.params(members.parameters())
			.param("list", list)
			.param("most", CustomerList.MOST + 1)
			.param("few", ListActions.FEW)
			.query(Integer.class)
			.single();
		if (count <= ListActions.FEW) {
			kept(list, count);
		}
		return count;
	}

	/**
	 * Has a list filled once the caller's transaction is over.
	 * @param found how many members there are now
	 */
	void later(long list, int found) {
		this.jdbc.sql("insert into list_filling (list_id, found) values (?, ?)").params(list, found).update();
		ListTasks.FILLING.schedule(this.scheduler.getObject(), list, this.clock.instant());
	}

	private void fill(long list, Selected members) {
		this.jdbc.sql("create temp table list_found (id bigint not null, place bigint not null) on commit drop")
			.update();
		int count = this.jdbc.sql("""
				insert into list_found select f.id, row_number() over ()
				from (select x.id from (%s) x(id) limit :most) f
				""".formatted(members.sql())).params(members.parameters()).param("most", CustomerList.MOST).update();
		for (int stored = 0; stored < count; stored += PIECE) {
			told(list, count, stored);
			this.jdbc.sql("""
					insert into customer_list_member (list_id, customer_id)
					select ?, id from list_found where place > ? and place <= ?
					""").params(list, stored, stored + PIECE).update();
		}
		kept(list, count);
	}

	private void told(long list, int found, int stored) {
		this.apart.executeWithoutResult(
				(status) -> this.jdbc.sql("update list_filling set found = ?, stored = ? where list_id = ?")
					.params(found, stored, list)
					.update());
	}

	private void kept(long list, int count) {
		this.jdbc.sql("update customer_list set kept = ? where id = ?").params(count, list).update();
		this.jdbc.sql("delete from list_filling where list_id = ?").param(list).update();
	}

	void run(long list) {
		try {
			this.transaction.executeWithoutResult((status) -> wanted(list));
		}
		catch (RuntimeException ex) {
			this.nextTry.leave("List " + list, ex);
			log.warn("List {} is not filled", list, ex);
			kept(list, BROKEN);
		}
	}

	private void wanted(long list) {
		record Wanted(long maker, String roster) {
		}
		Optional<Wanted> wanted = this.jdbc
			.sql("select made_by, roster from customer_list where id = ? and not live and kept is null for update")
			.param(list)
			.query((row, at) -> new Wanted(row.getLong("made_by"), row.getString("roster")))
			.optional();
		if (wanted.isEmpty()) {
			return;
		}
		Reader reader = this.readers.find(wanted.get().maker(), null)
			.orElseThrow(() -> new IllegalStateException("Its maker is gone"));
		fill(list, this.membership.getObject().selected(wanted.get().roster(), reader));
	}

}
