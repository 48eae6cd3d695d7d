package org.kedang.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads actions: their counts tell of customers, so only who did them and who sees every
 * customer reads them.
 */
final class ListActionRows {

	private static final String ACTION = """
			select a.*, u.display_name as author from list_action a join app_user u on u.id = a.done_by
			where (:all or a.done_by = :me)
			""";

	private ListActionRows() {
	}

	static Optional<ListAction> find(JdbcClient jdbc, long id, Reader reader) {
		return seen(jdbc, ACTION + " and a.id = :id", reader).param("id", id).query(ListActionRows::action).optional();
	}

	static List<ListAction> page(JdbcClient jdbc, @Nullable Long list, long before, int limit, Reader reader) {
		String of = (list != null) ? " and a.list_id = " + list : "";
		return seen(jdbc, ACTION + of + " and a.id < :before order by a.id desc limit :limit", reader)
			.param("before", before)
			.param("limit", limit)
			.query(ListActionRows::action)
			.list();
	}

	private static JdbcClient.StatementSpec seen(JdbcClient jdbc, String sql, Reader reader) {
		return jdbc.sql(sql).param("all", reader.scope().all()).param("me", reader.id());
	}

	private static ListAction action(ResultSet row, int at) throws SQLException {
		return new ListAction(row.getLong("id"), row.getObject("list_id", Long.class), row.getString("list_name"),
				ListActionKind.valueOf(row.getString("kind")), row.getString("detail"),
				row.getObject("bulk_action_id", Long.class), row.getLong("done_by"), row.getString("author"),
				Moments.of(row, "done_at"), row.getObject("local_time", LocalDateTime.class).toLocalDate(),
				row.getInt("contact_days"), row.getInt("total"), row.getInt("held_back"), row.getInt("hold_out"),
				row.getLong("seed"), ListActionState.valueOf(row.getString("state")),
				row.getObject("agreed", Integer.class));
	}

}
