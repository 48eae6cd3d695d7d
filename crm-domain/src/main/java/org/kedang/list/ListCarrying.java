package org.kedang.list;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.bulk.BulkActions;
import org.kedang.bulk.BulkOrder;
import org.kedang.care.ContactPlans;
import org.kedang.customer.RosterSelection;
import org.kedang.customer.RosterSelection.Selected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps whom an action is done to and hands it on, within the caller's transaction:
 * nobody is kept of whom nothing is done.
 */
@Component
class ListCarrying {

	private static final int MANY = 500;

	private final JdbcClient jdbc;

	private final BulkActions bulk;

	private final ContactPlans plans;

	private final RosterSelection selection;

	private final AuditTrail audit;

	ListCarrying(JdbcClient jdbc, BulkActions bulk, ContactPlans plans, RosterSelection selection, AuditTrail audit) {
		this.jdbc = jdbc;
		this.bulk = bulk;
		this.plans = plans;
		this.selection = selection;
		this.audit = audit;
	}

	/**
	 * Does it.
	 * @param id of the action
	 * @param agreed how many members the reader was told there are; null for a file
	 * @return false if it changes nobody, or the members are others; the caller rolls
	 * back then
	 */
	boolean carry(long id, CustomerList list, Selected members, ListOrder order, @Nullable Integer agreed, long seed,
			Reader reader) {
		int total = freeze(id, members, order.holdOut(), seed);
		if (total == 0 || (agreed != null && agreed != total) || !handOn(id, order, reader)) {
			return false;
		}
		// last, for its row is held from then on
		this.jdbc.sql("""
				update list_action set total = ?,
					held_back = (select count(*) from list_action_member where action_id = ? and held_back) where id = ?
				""").params(total, id, id).update();
		this.audit.record(reader.actor(), "list-" + order.kind().name().toLowerCase(Locale.ROOT), "customer-list",
				list.id(), Map.of("name", list.name(), "customers", total, "holdOut", order.holdOut()));
		return true;
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
		if (total > MANY) {
			// or the planner takes the new rows for one, and compares each with each
			this.jdbc.sql("analyze list_action_member").update();
		}
		return total;
	}

	private boolean handOn(long id, ListOrder order, Reader reader) {
		if (order.kind() == ListActionKind.PLAN) {
			this.plans.addFor(id, order.text(), order.everyDays(), order.channel(), reader);
		}
		if (!order.kind().isBulk()) {
			return true;
		}
		Long owner = order.owner();
		BulkOrder wanted = (owner != null) ? BulkOrder.assign(owner, "")
				: BulkOrder.tag(order.kind().bulk(), order.text());
		Selected acted = this.selection.all(ListActions.acted(id), reader);
		Optional<Long> bulkAction = this.bulk.request(acted, wanted, null, reader);
		bulkAction.ifPresent((action) -> this.jdbc.sql("update list_action set bulk_action_id = ? where id = ?")
			.params(action, id)
			.update());
		return bulkAction.isPresent();
	}

}
