package org.kedang.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.kedang.customer.OutcomeSql;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons what came of actions: who was contacted and who bought in the days after, of
 * those it was done to and of the others. Each night until the days are over.
 */
@Component
public class ListOutcomes {

	private static final String OPEN = """
			select a.id, a.held_back > 0 as held from list_action a left join list_outcome o on o.action_id = a.id
			where a.state = 'DONE' and (o.closed is null or not o.closed) order by a.id
			""";

	/** Where some were held back, they alone are compared, and nobody else is read. */
	private static final String HELD = "join list_action_member m on m.action_id = a.id and m.customer_id = c.id";

	private static final String REST = """
			left join list_action_member m on m.action_id = a.id and m.customer_id = c.id
			where (m.customer_id is not null or (c.created_at <= a.done_at and (a.sees_all or c.owner_id is null
				or c.owner_id = any(a.owners))))""";

	private static final String CONTACTED = OutcomeSql.CONTACTED.formatted("(select local_time from action)",
			"(select day + contact_days + 1 from action)");

	private static final String BOUGHT = OutcomeSql.BOUGHT.formatted("(select day from action)",
			"(select day + :days from action)");

	private static final String RECKONED = """
			insert into list_outcome (action_id, as_of, closed, acted, acted_contacted, acted_bought, acted_amount,
				rest, rest_contacted, rest_bought, rest_amount)
			with action as materialized (select *, local_time::date as day from list_action where id = :action),
			contacted as (%s), bought as (%s),
			people as (select c.id, m.customer_id is not null and not m.held_back as acted
				from action a cross join customer c %s)
			select :action, :today, :today > (select day + greatest(contact_days, :days) from action),
				count(*) filter (where acted), count(k.customer_id) filter (where acted),
				count(b.customer_id) filter (where acted), coalesce(sum(b.amount) filter (where acted), 0),
				count(*) filter (where not acted), count(k.customer_id) filter (where not acted),
				count(b.customer_id) filter (where not acted), coalesce(sum(b.amount) filter (where not acted), 0)
			from people p left join contacted k on k.customer_id = p.id left join bought b on b.customer_id = p.id
			on conflict (action_id) do update set as_of = excluded.as_of, closed = excluded.closed,
				acted = excluded.acted, acted_contacted = excluded.acted_contacted,
				acted_bought = excluded.acted_bought, acted_amount = excluded.acted_amount, rest = excluded.rest,
				rest_contacted = excluded.rest_contacted, rest_bought = excluded.rest_bought,
				rest_amount = excluded.rest_amount
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ListOutcomes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All actions whose days are not over, each by itself. */
	public void reckon() {
		record Open(long id, boolean held) {
		}
		List<Open> open = this.jdbc.sql(OPEN)
			.query((row, at) -> new Open(row.getLong("id"), row.getBoolean("held")))
			.list();
		open.forEach((each) -> reckon(each.id(), each.held()));
	}

	private void reckon(long action, boolean held) {
		this.jdbc.sql(RECKONED.formatted(CONTACTED, BOUGHT, held ? HELD : REST))
			.param("action", action)
			.param("today", LocalDate.now(this.clock))
			.param("days", OutcomeSql.PURCHASE_DAYS)
			.update();
	}

	/** What came of an action; empty before the first night. */
	@Transactional(readOnly = true)
	public Optional<ListOutcome> of(ListAction action) {
		return this.jdbc.sql("select * from list_outcome where action_id = ?")
			.param(action.id())
			.query((row, at) -> new ListOutcome(row.getObject("as_of", LocalDate.class), row.getBoolean("closed"),
					group(row, "acted"), group(row, "rest")))
			.optional();
	}

	private static ListOutcome.Group group(ResultSet row, String name) throws SQLException {
		return new ListOutcome.Group(row.getInt(name), row.getInt(name + "_contacted"), row.getInt(name + "_bought"),
				row.getBigDecimal(name + "_amount"));
	}

}
