package org.kedang.list;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSelection.Selected;
import org.kedang.customer.RosterSort;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Does something with a list and keeps to whom: members as they are that moment, so that
 * the outcome can be reckoned whatever the list becomes.
 */
@Component
public class ListActions {

	/** Up to so many members are found while the reader waits. */
	static final int FEW = 10_000;

	private final JdbcClient jdbc;

	private final ListCarrying carrying;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final AuditTrail audit;

	private final Clock clock;

	ListActions(JdbcClient jdbc, ListCarrying carrying, ObjectProvider<SchedulerClient> scheduler, AuditTrail audit,
			Clock clock) {
		this.jdbc = jdbc;
		this.carrying = carrying;
		this.scheduler = scheduler;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Does it, with more than {@value #FEW} members in the background.
	 * @param members of the list, as far as the reader sees them
	 * @param agreed how many members the reader was told there are; null for a file
	 * @return the action; empty if it would change nobody, the members are others, or the
	 * list is gone
	 * @throws IllegalStateException if the reader may not do this
	 */
	@Transactional
	public Optional<Long> request(CustomerList list, Selected members, ListOrder order, @Nullable Integer agreed,
			Reader reader) {
		reader.demand(order.kind().isFor(reader));
		if (!hold(list)) {
			return Optional.empty();
		}
		long seed = ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
		boolean many = agreed != null && agreed > FEW;
		long id = insert(list, order, seed, agreed, many, reader);
		if (many) {
			ListTasks.ACTION.schedule(this.scheduler.getObject(), id, this.clock.instant());
		}
		else if (!this.carrying.carry(id, list, members, order, agreed, seed, reader)) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Optional.empty();
		}
		return Optional.of(id);
	}

	/** Keeps the list from being deleted meanwhile; false if it was. */
	private boolean hold(CustomerList list) {
		return this.jdbc.sql("select id from customer_list where id = ? for key share")
			.param(list.id())
			.query(Long.class)
			.optional()
			.isPresent();
	}

	private long insert(CustomerList list, ListOrder order, long seed, @Nullable Integer agreed, boolean many,
			Reader reader) {
		return this.jdbc.sql("""
				insert into list_action (list_id, list_name, kind, detail, done_by, done_at, local_time, contact_days,
					hold_out, seed, sees_all, owners, state, agreed, new_owner, every_days, channel)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
				""")
			.param(list.id())
			.param(list.name())
			.param(order.kind().name())
			.param(order.text().isEmpty() ? null : order.text())
			.param(reader.id())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(LocalDateTime.now(this.clock))
			.param(order.contactDays())
			.param(order.holdOut())
			.param(seed)
			.param(reader.scope().all())
			.param(reader.scope().ownerIds())
			.param((many ? ListActionState.WAITING : ListActionState.DONE).name())
			.param(agreed)
			.param(order.owner())
			.param(order.everyDays())
			.param(order.channel())
			.query(Long.class)
			.single();
	}

	/** Those to whom it is done, as a roster. */
	static RosterQuery acted(long id) {
		return RosterQuery.by(RosterSort.ACQUIRED).with(new RosterFilter.InAction(id));
	}

	/**
	 * Ends an action that waits for the background, or that the background is about to
	 * do: nobody is changed then.
	 * @return false if it is over
	 */
	@Transactional
	public boolean cancel(ListAction action, Reader reader) {
		reader.demand(mayCancel(action, reader));
		boolean cancelled = this.jdbc
			.sql("update list_action set state = 'CANCELLED' where id = ? and state = 'WAITING'")
			.param(action.id())
			.update() == 1;
		if (cancelled) {
			this.audit.record(reader.actor(), "list-action-cancelled", "list-action", action.id(),
					Map.of("name", action.listName()));
		}
		return cancelled;
	}

	/** Whether the reader may end it: who wanted it, and whoever may assign. */
	public static boolean mayCancel(ListAction action, Reader reader) {
		return action.authorId() == reader.id() || reader.mayAssign();
	}

	/** The action, if the reader did it or may see every customer. */
	public Optional<ListAction> find(long id, Reader reader) {
		return ListActionRows.find(this.jdbc, id, reader);
	}

	/**
	 * The latest before that id: the reader's own, or everybody's for whoever sees all.
	 */
	public List<ListAction> page(@Nullable Long list, long before, int limit, Reader reader) {
		return ListActionRows.page(this.jdbc, list, before, limit, reader);
	}

}
