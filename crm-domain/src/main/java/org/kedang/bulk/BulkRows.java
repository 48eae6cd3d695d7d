package org.kedang.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.database.Moments;
import org.kedang.job.JobState;
import org.kedang.job.OpenWork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of actions and their customers. Every change of state names the states it
 * may come from.
 */
@Component
class BulkRows {

	static final String ACTION = """
			select a.*, u.display_name as requester, f.display_name as former,
				(select string_agg(o.display_name, '、' order by o.display_name) from app_user o
					where o.id = any(a.owners)) as new_owners
			from bulk_action a left join app_user u on u.id = a.requested_by
			left join app_user f on f.id = a.former_owner
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	BulkRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	long insert(BulkOrder order, @Nullable BulkAction undone, @Nullable Long by) {
		return this.jdbc.sql("""
				insert into bulk_action (kind, owners, former_owner, tag, reason, undoes, undone_kind, requested_by,
					requested_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
				""")
			.param(order.kind().name())
			.param(order.owners().toArray(Long[]::new))
			.param(order.formerOwner())
			.param(order.tag())
			.param(order.reason().isEmpty() ? null : order.reason())
			.param((undone != null) ? undone.id() : null)
			.param((undone != null) ? undone.kind().name() : null)
			.param(by)
			.param(now())
			.query(Long.class)
			.single();
	}

	/**
	 * Keeps the customers of an action with their owners.
	 * @param rows yields customer_id, rule_id, user_before, user_after and tagged_at
	 * @return how many there are
	 */
	int fill(long action, String rows, Map<String, ? extends @Nullable Object> parameters) {
		int total = this.jdbc.sql("""
				insert into bulk_item (action_id, customer_id, rule_id, user_before, user_after, tagged_at)
				select :bulkAction, x.* from (%s) x
				""".formatted(rows)).params(parameters).param("bulkAction", action).update();
		this.jdbc.sql("update bulk_action set total = ? where id = ?").params(total, action).update();
		if (total > BulkActions.FEW) {
			// or the planner takes the new rows for one, and compares each with each
			this.jdbc.sql("analyze bulk_item").update();
		}
		return total;
	}

	/** Starts it, or goes on after a crash, be it to end; false if it is over. */
	boolean start(long id) {
		return this.jdbc
			.sql("update bulk_action set state = 'RUNNING', started_at = coalesce(started_at, ?) where id = ? and "
					+ OpenWork.OPEN)
			.params(now(), id)
			.update() == 1;
	}

	boolean isWanted(long id) {
		return this.jdbc.sql("select count(*) from bulk_action where id = ? and not cancel_wanted and " + OpenWork.OPEN)
			.param(id)
			.query(Long.class)
			.single() == 1;
	}

	void advanced(long id, int changed, int kept) {
		this.jdbc.sql("update bulk_action set changed = changed + ?, kept = kept + ? where id = ?")
			.params(changed, kept, id)
			.update();
	}

	/** Ends it: as cancelled where that was wanted before all had their turn. */
	void end(long id, JobState state) {
		this.jdbc.sql("""
				update bulk_action set finished_at = ?,
					state = case when cancel_wanted and changed + kept < total then 'CANCELLED' else ? end
				where id = ? and\s""" + OpenWork.OPEN).params(now(), state.name(), id).update();
	}

	/** Asks it to end; what waits ends at once. */
	boolean cancel(long id) {
		return this.jdbc.sql(OpenWork.cancelling("bulk_action")).params(now(), id).update() == 1;
	}

	Optional<BulkAction> find(long id) {
		return this.jdbc.sql(ACTION + " where a.id = ?").param(id).query(BulkRows::action).optional();
	}

	/** Held against others until the transaction ends, so that it is taken back once. */
	void hold(long id) {
		this.jdbc.sql("select id from bulk_action where id = ? for update").param(id).query(Long.class).optional();
	}

	/** The latest before that id, of one person or of the rules. */
	List<BulkAction> list(@Nullable Long by, boolean rules, long before, int limit) {
		String whose = rules ? "a.kind = 'RULES'" : (by != null) ? "a.requested_by = " + by : "a.kind <> 'RULES'";
		return this.jdbc.sql(ACTION + " where " + whose + " and a.id < ? order by a.id desc limit ?")
			.params(before, limit)
			.query(BulkRows::action)
			.list();
	}

	static BulkAction action(ResultSet row, int at) throws SQLException {
		String undone = row.getString("undone_kind");
		String owners = row.getString("new_owners");
		return new BulkAction(row.getLong("id"), BulkKind.valueOf(row.getString("kind")),
				JobState.valueOf(row.getString("state")), (owners != null) ? owners : "", row.getString("former"),
				row.getString("tag"), row.getString("reason"), row.getObject("undoes", Long.class),
				(undone != null) ? BulkKind.valueOf(undone) : null, row.getInt("total"), row.getInt("changed"),
				row.getInt("kept"), row.getBoolean("cancel_wanted"), row.getObject("requested_by", Long.class),
				row.getString("requester"), Moments.of(row, "requested_at"), Moments.orNull(row, "finished_at"));
	}

	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
