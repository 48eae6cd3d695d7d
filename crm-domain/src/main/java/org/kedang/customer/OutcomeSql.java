package org.kedang.customer;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterFilter.InOutcome;

/**
 * Those whom the outcome of an action on a list counts.
 */
public final class OutcomeSql {

	/** Within how many days after an action a purchase counts. */
	public static final int PURCHASE_DAYS = 30;

	/** Whoever was reached after an action, with its id to fill in. */
	public static final String CONTACTED = """
			select distinct l.customer_id from list_action a join contact_log l
				on l.answered and l.occurred_at > a.local_time and l.occurred_at < a.local_time::date + a.contact_days + 1
			where a.id = %s""";

	/** Whoever bought after it, with the amount. */
	public static final String BOUGHT = """
			select t.customer_id, sum(t.amount) as amount from list_action a join sales_transaction t
				on t.occurred_on > a.local_time::date and t.occurred_on <= a.local_time::date + %d
			where a.id = %%s group by t.customer_id having sum(t.amount) > 0""".formatted(PURCHASE_DAYS);

	private static final String MEMBERS = "c.id in (select m.customer_id from list_action_member m where m.action_id = %s and %s)";

	private static final String BESIDE = """
			(c.id in (select m.customer_id from list_action_member m where m.action_id = %1$s and m.held_back)
				or exists (select from list_action a where a.id = %1$s and a.held_back = 0 and c.created_at <= a.done_at
						and (a.sees_all or c.owner_id is null or c.owner_id = any(a.owners)))
					and c.id not in (select m.customer_id from list_action_member m where m.action_id = %1$s))""";

	private OutcomeSql() {
	}

	static void add(InOutcome filter, Conditions conditions, Reader reader) {
		String action = conditions.bind(filter.actionId());
		conditions.and("exists (select from list_action a where a.id = %s and (%s or a.done_by = %s))".formatted(action,
				reader.scope().all() ? "true" : "false", conditions.bind(reader.id())));
		conditions.and(filter.acted() ? MEMBERS.formatted(action, "not m.held_back") : BESIDE.formatted(action));
		InOutcome.@Nullable Result result = filter.result();
		if (result != null) {
			String counted = (result == InOutcome.Result.CONTACTED) ? CONTACTED : BOUGHT;
			conditions.and("c.id in (select k.customer_id from (" + counted.formatted(action) + ") k)");
		}
	}

}
