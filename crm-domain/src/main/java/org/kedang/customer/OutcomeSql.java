package org.kedang.customer;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterFilter.InOutcome;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Those whom the outcome of an action on a list counts. Days and owners are written into
 * the statement, for the database to know how many that is.
 */
public final class OutcomeSql {

	/** Within how many days after an action a purchase counts. */
	public static final int PURCHASE_DAYS = 30;

	/** Whoever was reached after one moment and before another. */
	public static final String CONTACTED = """
			select distinct l.customer_id from contact_log l
			where l.answered and l.occurred_at > %s and l.occurred_at < %s""";

	/** Whoever bought after one day, until another, with the amount. */
	public static final String BOUGHT = """
			select t.customer_id, sum(t.amount) as amount from sales_transaction t
			where t.occurred_on > %s and t.occurred_on <= %s group by t.customer_id having sum(t.amount) > 0""";

	/** Bought, and took not all of it back. */
	private static final String BUYS = """
			c.id in (select t.customer_id from sales_transaction t
					where t.occurred_on > %1$s and t.occurred_on <= %2$s and t.amount > 0)
				and (select sum(t.amount) from sales_transaction t
					where t.customer_id = c.id and t.occurred_on > %1$s and t.occurred_on <= %2$s) > 0""";

	private static final String MEMBERS = "c.id in (select m.customer_id from list_action_member m where m.action_id = %s and %s)";

	private static final String NO_MEMBER = """
			not exists (select from list_action_member m where m.action_id = %s and m.customer_id = c.id)""";

	private OutcomeSql() {
	}

	static void add(JdbcClient jdbc, InOutcome filter, Conditions conditions, Reader reader) {
		jdbc.sql("select * from list_action where id = ? and (? or done_by = ?)")
			.params(filter.actionId(), reader.scope().all(), reader.id())
			.query((row, at) -> new Action(row.getLong("id"), row.getObject("local_time", LocalDateTime.class),
					row.getInt("contact_days"), row.getObject("done_at", OffsetDateTime.class),
					row.getInt("held_back") > 0,
					row.getBoolean("sees_all") ? null : (Long[]) row.getArray("owners").getArray()))
			.optional()
			.ifPresentOrElse((action) -> add(action, filter, conditions), () -> conditions.and("false"));
	}

	private static void add(Action action, InOutcome filter, Conditions conditions) {
		String id = conditions.bind(action.id());
		if (filter.acted() || action.heldBack()) {
			conditions.and(MEMBERS.formatted(id, filter.acted() ? "not m.held_back" : "m.held_back"));
		}
		else {
			conditions.and(NO_MEMBER.formatted(id)).and("c.created_at <= %s", action.doneAt());
			if (action.owners() != null) {
				conditions.and("(c.owner_id is null or c.owner_id = any(%s))", action.owners());
			}
		}
		if (filter.result() == InOutcome.Result.CONTACTED) {
			conditions
				.and("c.id in ("
						+ CONTACTED.formatted(conditions.bind(action.time()),
								conditions.bind(
										action.time().toLocalDate().plusDays(action.contactDays() + 1L).atStartOfDay()))
						+ ")");
		}
		else if (filter.result() == InOutcome.Result.BOUGHT) {
			conditions.and(BUYS.formatted(conditions.bind(action.time().toLocalDate()),
					conditions.bind(action.time().toLocalDate().plusDays(PURCHASE_DAYS))));
		}
	}

	/**
	 * An action.
	 *
	 * @param time when it was done, on the firm's clock
	 * @param heldBack whether some members were left alone for comparison, who are all of
	 * the rest then
	 * @param owners whose customers its author saw; null for all
	 */
	private record Action(long id, LocalDateTime time, int contactDays, OffsetDateTime doneAt, boolean heldBack,
			Long @Nullable [] owners) {
	}

}
