package org.kedang.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Sharing;
import org.kedang.audit.AuditTrail;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All lists of customers: one's own, and what others share.
 */
@Component
public class CustomerLists {

	private static final String LIST = """
			select l.*, u.display_name as maker,
				case when l.live then (select a.total from list_action a where a.list_id = l.id and a.state = 'DONE'
						and (:all or a.done_by = :me) order by a.id desc limit 1)
					when :all or l.made_by = :me then l.kept end as count,
				case when l.live then 1 else l.kept end as filled, w.found, w.stored
			from customer_list l join app_user u on u.id = l.made_by
			left join list_filling w on w.list_id = l.id and (:all or l.made_by = :me)
			where
			""" + Sharing.condition("l.made_by", "l.sharing", "u.team_id", ":me", ":team");

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	CustomerLists(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** The list, if the reader made it or it is shared with the reader. */
	public Optional<CustomerList> find(long id, Reader reader) {
		return seen(LIST + " and l.id = :id", reader).param("id", id).query(CustomerLists::list).optional();
	}

	/** The latest before that id. */
	public List<CustomerList> page(long before, int limit, Reader reader) {
		return seen(LIST + " and l.id < :before order by l.id desc limit :limit", reader).param("before", before)
			.param("limit", limit)
			.query(CustomerLists::list)
			.list();
	}

	private JdbcClient.StatementSpec seen(String sql, Reader reader) {
		return this.jdbc.sql(sql)
			.param("me", reader.id())
			.param("team", reader.teamId())
			.param("all", reader.scope().all());
	}

	/** Whether the reader may rename it and share it: who made it. */
	public static boolean mayChange(CustomerList list, Reader reader) {
		return list.makerId() == reader.id();
	}

	/**
	 * Gives a list another name or shows it to others; what was done with it keeps the
	 * name it had then.
	 * @return whether it was the reader's to change
	 * @throws IllegalArgumentException if the name is empty or too long, or there is no
	 * team to share it with
	 */
	@Transactional
	public boolean change(CustomerList list, String name, Sharing sharing, Reader reader) {
		String tidy = CustomerList.named(name);
		if (sharing == Sharing.TEAM && reader.teamId() == null && list.sharing() != Sharing.TEAM) {
			throw new IllegalArgumentException("No team");
		}
		boolean changed = mayChange(list, reader)
				&& this.jdbc.sql("update customer_list set name = ?, sharing = ? where id = ?")
					.params(tidy, sharing.name(), list.id())
					.update() == 1;
		if (changed) {
			this.audit.record(reader.actor(), "list-changed", "customer-list", list.id(), Map.of("name", tidy,
					"nameBefore", list.name(), "sharing", sharing, "sharingBefore", list.sharing()));
		}
		return changed;
	}

	/** Whether the reader may delete it: who made it, and administrators. */
	public static boolean mayRemove(CustomerList list, Reader reader) {
		return list.makerId() == reader.id() || reader.mayManage();
	}

	/**
	 * Deletes a list, no customer; what was done with it stays on record.
	 * @return whether it was the reader's to delete
	 */
	@Transactional
	public boolean remove(CustomerList list, Reader reader) {
		boolean removed = mayRemove(list, reader)
				&& this.jdbc.sql("delete from customer_list where id = ?").param(list.id()).update() == 1;
		if (removed) {
			this.audit.record(reader.actor(), "list-removed", "customer-list", list.id(), Map.of("name", list.name()));
		}
		return removed;
	}

	private static CustomerList list(ResultSet row, int at) throws SQLException {
		return new CustomerList(row.getLong("id"), row.getString("name"), row.getBoolean("live"),
				row.getString("roster"), Sharing.valueOf(row.getString("sharing")), row.getLong("made_by"),
				row.getString("maker"), Moments.of(row, "made_at"), row.getObject("count", Integer.class),
				filled(row.getObject("filled", Integer.class)), filling(row));
	}

	private static CustomerList.@Nullable Filling filling(ResultSet row) throws SQLException {
		Integer found = row.getObject("found", Integer.class);
		return (found != null) ? new CustomerList.Filling(found, row.getInt("stored")) : null;
	}

	private static CustomerList.Filled filled(@Nullable Integer kept) {
		return (kept == null) ? CustomerList.Filled.NOT_YET
				: (kept > 0) ? CustomerList.Filled.YES : CustomerList.Filled.BROKEN;
	}

}
