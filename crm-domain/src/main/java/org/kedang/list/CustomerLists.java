package org.kedang.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Sharing;
import org.kedang.audit.AuditTrail;
import org.kedang.customer.RosterSelection.Selected;

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
				case when l.live then 1 else l.kept end as filled
			from customer_list l join app_user u on u.id = l.made_by
			where (l.made_by = :me or l.sharing = 'ALL' or (l.sharing = 'TEAM' and l.team_id = :team))
			""";

	private final JdbcClient jdbc;

	private final ListFilling filling;

	private final AuditTrail audit;

	private final Clock clock;

	CustomerLists(JdbcClient jdbc, ListFilling filling, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.filling = filling;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps a filter.
	 * @param roster the address of the roster
	 * @throws IllegalArgumentException if name or address are missing or too long
	 */
	@Transactional
	public long live(String name, Sharing sharing, String roster, Reader reader) {
		long id = insert(name, true, sharing, roster, reader);
		recordMade(id, name, sharing, reader, -1);
		return id;
	}

	/**
	 * Keeps the customers of a roster as they are this moment; more than
	 * {@value ListActions#FEW} as they are a little later, in the background.
	 * @param members who they are, as far as the reader sees them
	 * @return the list; empty if nobody, or more than {@link CustomerList#MOST} would be
	 * in it
	 * @throws IllegalArgumentException if name or address are missing or too long
	 */
	@Transactional
	public Optional<Long> frozen(String name, Sharing sharing, String roster, Selected members, Reader reader) {
		int count = this.filling.count(members);
		if (count == 0 || count > CustomerList.MOST) {
			return Optional.empty();
		}
		long id = insert(name, false, sharing, roster, reader);
		if (count <= ListActions.FEW) {
			this.filling.fill(id, members);
		}
		else {
			this.filling.later(id);
		}
		recordMade(id, name, sharing, reader, count);
		return Optional.of(id);
	}

	private long insert(String name, boolean live, Sharing sharing, String roster, Reader reader) {
		String tidy = name.strip();
		if (tidy.isEmpty() || tidy.length() > CustomerList.LONGEST_NAME
				|| roster.length() > CustomerList.LONGEST_ROSTER) {
			throw new IllegalArgumentException("A list has a name of 1 to 60 letters");
		}
		return this.jdbc.sql("""
				insert into customer_list (name, live, roster, sharing, team_id, made_by, made_at)
				values (?, ?, ?, ?, ?, ?, ?) returning id
				""")
			.param(tidy)
			.param(live)
			.param(roster)
			.param(sharing.name())
			.param((sharing == Sharing.TEAM) ? reader.teamId() : null)
			.param(reader.id())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	private void recordMade(long id, String name, Sharing sharing, Reader reader, int count) {
		this.audit.record(reader.actor(), "list-made", "customer-list", id, (count < 0)
				? Map.of("name", name, "sharing", sharing) : Map.of("name", name, "sharing", sharing, "rows", count));
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
				row.getString("maker"), row.getObject("made_at", OffsetDateTime.class).toInstant(),
				row.getObject("count", Integer.class), filled(row.getObject("filled", Integer.class)));
	}

	private static CustomerList.Filled filled(@Nullable Integer kept) {
		return (kept == null) ? CustomerList.Filled.NOT_YET
				: (kept > 0) ? CustomerList.Filled.YES : CustomerList.Filled.BROKEN;
	}

}
