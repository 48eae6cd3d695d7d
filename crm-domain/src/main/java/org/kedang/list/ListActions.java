package org.kedang.list;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.bulk.BulkActions;
import org.kedang.bulk.BulkOrder;
import org.kedang.care.ContactPlans;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSelection;
import org.kedang.customer.RosterSelection.Selected;
import org.kedang.customer.RosterSort;

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

	private static final int MANY = 500;

	private final JdbcClient jdbc;

	private final BulkActions bulk;

	private final ContactPlans plans;

	private final RosterSelection selection;

	private final AuditTrail audit;

	private final Clock clock;

	ListActions(JdbcClient jdbc, BulkActions bulk, ContactPlans plans, RosterSelection selection, AuditTrail audit,
			Clock clock) {
		this.jdbc = jdbc;
		this.bulk = bulk;
		this.plans = plans;
		this.selection = selection;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Does it.
	 * @param members of the list, as far as the reader sees them
	 * @param agreed how many members the reader was told there are; null for a file
	 * @return the action; empty if it would change nobody, or the members are others
	 * @throws IllegalStateException if the reader may not do this
	 */
	@Transactional
	public Optional<Long> request(CustomerList list, Selected members, ListOrder order, @Nullable Integer agreed,
			Reader reader) {
		if (!order.kind().isFor(reader)) {
			throw new IllegalStateException("Not within this reader's rights");
		}
		long seed = ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
		long id = insert(list, order, seed, reader);
		int total = freeze(id, members, order.holdOut(), seed);
		if (total == 0 || (agreed != null && agreed != total) || !carryOut(id, order, reader)) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Optional.empty();
		}
		this.audit.record(reader.actor(), "list-" + order.kind().name().toLowerCase(Locale.ROOT), "customer-list",
				list.id(), Map.of("name", list.name(), "customers", total, "holdOut", order.holdOut()));
		return Optional.of(id);
	}

	private long insert(CustomerList list, ListOrder order, long seed, Reader reader) {
		return this.jdbc.sql("""
				insert into list_action (list_id, list_name, kind, detail, done_by, done_at, local_time, contact_days,
					hold_out, seed, sees_all, owners)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
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
			.query(Long.class)
			.single();
	}

	/** Who is held back follows from the seed and the customer's id alone. */
	private int freeze(long id, Selected members, int holdOut, long seed) {
		Map<String, @Nullable Object> parameters = new HashMap<>(members.parameters());
		parameters.put("action", id);
		parameters.put("seed", seed);
		parameters.put("percent", holdOut);
		parameters.put("most", CustomerList.MOST);
		int total = this.jdbc.sql("""
				insert into list_action_member (action_id, customer_id, held_back)
				select :action, x.id, (hashint8extended(x.id, :seed) & 9223372036854775807) %% 100 < :percent
				from (%s) x(id) limit :most
				""".formatted(members.sql())).params(parameters).update();
		this.jdbc.sql("""
				update list_action set total = ?,
					held_back = (select count(*) from list_action_member where action_id = ? and held_back) where id = ?
				""").params(total, id, id).update();
		if (total > MANY) {
			// or the planner takes the new rows for one, and compares each with each
			this.jdbc.sql("analyze list_action_member").update();
		}
		return total;
	}

	private boolean carryOut(long id, ListOrder order, Reader reader) {
		if (order.kind() == ListActionKind.PLAN) {
			this.plans.addFor(id, order.text(), order.everyDays(), order.channel(), reader);
		}
		if (!order.kind().isBulk()) {
			return true;
		}
		Long owner = order.owner();
		BulkOrder wanted = (owner != null) ? BulkOrder.assign(owner, "")
				: BulkOrder.tag(order.kind().bulk(), order.text());
		Selected acted = this.selection.all(acted(id), reader);
		Optional<Long> bulk = this.bulk.request(acted, wanted, null, reader);
		bulk.ifPresent((action) -> this.jdbc.sql("update list_action set bulk_action_id = ? where id = ?")
			.params(action, id)
			.update());
		return bulk.isPresent();
	}

	/** Those to whom it is done, as a roster. */
	public static RosterQuery acted(long id) {
		return RosterQuery.by(RosterSort.ACQUIRED).with(new RosterFilter.InAction(id));
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
