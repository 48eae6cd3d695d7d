package org.kedang.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Sharing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rosters that people keep under names. A view says what to ask for, never what is
 * found: whoever opens it sees what they may see.
 */
@Component
public class SavedViews {

	/** Views that are listed for one reader. */
	private static final int LISTED = 200;

	private static final String VISIBLE = """
			select v.*, u.display_name, p.view_id is not null as is_default, v.owner_id = :reader as mine
			from roster_view v
			join app_user u on u.id = v.owner_id
			left join roster_preference p on p.user_id = :reader and p.view_id = v.id
			where
			""" + Sharing.condition("v.owner_id", "v.sharing", "u.team_id", ":reader", ":team");

	private final JdbcClient jdbc;

	SavedViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All that the reader may open, the reader's own first. */
	@Transactional(readOnly = true)
	public List<SavedView> of(Reader reader) {
		return visible(" order by mine desc, v.name collate \"C\", v.id limit " + LISTED, reader, null);
	}

	/** One that the reader may open. */
	@Transactional(readOnly = true)
	public Optional<SavedView> find(long id, Reader reader) {
		return visible(" and v.id = :id", reader, id).stream().findFirst();
	}

	/** The one with which the reader's roster begins. */
	@Transactional(readOnly = true)
	public Optional<SavedView> beginning(Reader reader) {
		return visible(" and p.view_id is not null", reader, null).stream().findFirst();
	}

	private List<SavedView> visible(String which, Reader reader, @Nullable Long id) {
		return this.jdbc.sql(VISIBLE + which)
			.param("reader", reader.id())
			.param("team", (reader.teamId() != null) ? reader.teamId() : -1)
			.param("id", id)
			.query(SavedViews::view)
			.list();
	}

	private static SavedView view(ResultSet row, int number) throws SQLException {
		return new SavedView(row.getLong("id"), row.getLong("owner_id"), row.getString("display_name"),
				row.getString("name"), Sharing.of(row.getString("sharing")), row.getString("query"),
				row.getBoolean("is_default"), row.getBoolean("mine"));
	}

}
