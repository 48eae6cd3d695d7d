package org.kedang.customer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Sharing;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps rosters under names, and changes those that are kept.
 */
@Component
public class ViewKeeping {

	private final JdbcClient jdbc;

	private final SavedViews views;

	private final Clock clock;

	ViewKeeping(JdbcClient jdbc, SavedViews views, Clock clock) {
		this.jdbc = jdbc;
		this.views = views;
		this.clock = clock;
	}

	/**
	 * Keeps a roster under a name.
	 * @return the view's id; empty where the reader keeps {@link SavedView#MOST} already
	 * @throws DuplicateKeyException if the reader has one of that name
	 * @throws IllegalArgumentException if the name or the query is empty or too long
	 */
	@Transactional
	public Optional<Long> keep(String name, Sharing sharing, String query, Reader reader) {
		demandFree(named(name), -1, reader);
		return this.jdbc.sql("""
				insert into roster_view (owner_id, name, sharing, query, changed_at)
				select :reader, :name, :sharing, :query, :now
				where (select count(*) from roster_view where owner_id = :reader) < :most
				returning id
				""")
			.param("reader", reader.id())
			.param("name", named(name))
			.param("sharing", sharing.name())
			.param("query", asked(query))
			.param("now", OffsetDateTime.now(this.clock))
			.param("most", SavedView.MOST)
			.query(Long.class)
			.optional();
	}

	/**
	 * Gives one of the reader's own another name, or shows it to others.
	 * @return whether there is such a view
	 * @throws DuplicateKeyException if the reader has another one of that name
	 * @throws IllegalArgumentException if the name is empty or too long
	 */
	@Transactional
	public boolean change(long id, String name, Sharing sharing, Reader reader) {
		demandFree(named(name), id, reader);
		return this.jdbc.sql("""
				update roster_view set name = ?, sharing = ?, changed_at = ? where id = ? and owner_id = ?
				""").params(named(name), sharing.name(), OffsetDateTime.now(this.clock), id, reader.id()).update() > 0;
	}

	/**
	 * Has one of the reader's own ask for something else.
	 * @return whether there is such a view
	 */
	@Transactional
	public boolean overwrite(long id, String query, Reader reader) {
		return this.jdbc.sql("update roster_view set query = ?, changed_at = ? where id = ? and owner_id = ?")
			.params(asked(query), OffsetDateTime.now(this.clock), id, reader.id())
			.update() > 0;
	}

	/**
	 * Deletes one of the reader's own, or one that is shared if the reader manages users.
	 * @return whether there was one
	 */
	@Transactional
	public boolean remove(long id, Reader reader) {
		return this.jdbc.sql("delete from roster_view where id = ? and (owner_id = ? or (? and sharing <> 'PRIVATE'))")
			.params(id, reader.id(), reader.mayManage())
			.update() > 0;
	}

	/**
	 * Has the reader's roster begin with a view.
	 * @param id null: with everybody
	 * @return whether the reader may open it
	 */
	@Transactional
	public boolean begin(@Nullable Long id, Reader reader) {
		if (id != null && this.views.find(id, reader).isEmpty()) {
			return false;
		}
		this.jdbc.sql("""
				insert into roster_preference (user_id, view_id) values (:reader, :view)
				on conflict (user_id) do update set view_id = excluded.view_id
				""").param("reader", reader.id()).param("view", id).update();
		return true;
	}

	/** Asked beforehand, since what the constraint refuses ends the transaction. */
	private void demandFree(String name, long id, Reader reader) {
		boolean taken = this.jdbc
			.sql("select exists (select from roster_view where owner_id = ? and name = ? and id <> ?)")
			.params(reader.id(), name, id)
			.query(Boolean.class)
			.single();
		if (taken) {
			throw new DuplicateKeyException("A view of that name");
		}
	}

	private static String named(String name) {
		String text = name.strip().replaceAll("\\s+", " ");
		if (text.isEmpty() || text.length() > SavedView.LONGEST_NAME || text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("No name of a view");
		}
		return text;
	}

	private static String asked(String query) {
		if (query.length() > SavedView.LONGEST_QUERY) {
			throw new IllegalArgumentException("Too much for a view");
		}
		return query;
	}

}
