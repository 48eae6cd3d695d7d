package org.kedang.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The customers of actions, page by page in the order of their ids; of those the reader
 * sees no more, nothing is told.
 */
@Component
public class BulkItems {

	private final JdbcClient jdbc;

	BulkItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Some customers of an action.
	 * @param outcome CHANGED, KEPT or UNDONE; null for all
	 * @param after the last customer seen; 0 begins with the first
	 */
	public List<BulkItem> of(BulkAction action, @Nullable String outcome, long after, Reader reader, int limit) {
		return this.jdbc.sql("""
				select c.id, c.number, c.name, b.display_name as before, a.display_name as after,
					o.display_name as now, i.outcome
				from bulk_item i join customer c on c.id = i.customer_id
				left join app_user b on b.id = i.user_before left join app_user a on a.id = i.user_after
				left join app_user o on o.id = c.owner_id
				where i.action_id = :action and i.customer_id > :after
					and (cast(:outcome as text) is null or i.outcome = :outcome)
					and (:all or c.owner_id is null or c.owner_id = any(:scope))
				order by i.customer_id limit :limit
				""")
			.param("action", action.id())
			.param("after", after)
			.param("outcome", outcome)
			.param("all", reader.scope().all())
			.param("scope", reader.scope().ownerIds())
			.param("limit", limit)
			.query((row, at) -> new BulkItem(row.getLong("id"), row.getString("number"), row.getString("name"),
					row.getString("before"), row.getString("after"), row.getString("now"), row.getString("outcome")))
			.list();
	}

	/** How many of these would come back to somebody who may not sign in any more. */
	public int resting(BulkAction action) {
		return !action.isOfOwners() ? 0 : this.jdbc.sql("""
				select count(*) from bulk_item i join app_user u on u.id = i.user_before
				where i.action_id = ? and i.outcome = 'CHANGED' and not u.enabled
				""").param(action.id()).query(Integer.class).single();
	}

	/** How many customers of an action can still be taken back. */
	public int undoable(BulkAction action) {
		return this.jdbc.sql("select count(*) from bulk_item where action_id = ? and outcome = 'CHANGED'")
			.param(action.id())
			.query(Integer.class)
			.single();
	}

}
