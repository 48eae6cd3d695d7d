package org.kedang.ingest.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All merges, the latest first.
 */
@Component
public class Merges {

	private static final String SELECT = """
			select m.*, c.kind, c.number, c.name, c.owner_id, u.display_name as merger, x.display_name as undoer
			from customer_merge m join customer c on c.id = m.customer_id
			left join app_user u on u.id = m.merged_by left join app_user x on x.id = m.undone_by
			where %s order by m.id desc limit %d
			""";

	private static final int MANY = 50;

	private final JdbcClient jdbc;

	Merges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A merge of customers the reader sees. */
	public Optional<Merge> find(long id, Reader reader) {
		return this.jdbc.sql(SELECT.formatted("m.id = ?", 1))
			.param(id)
			.query(Merges::merge)
			.optional()
			.filter((merge) -> reader.sees(merge.ownerId()))
			.map((merge) -> merge.shownTo(reader));
	}

	/** Merges of customers the reader sees, from an id downwards. */
	public List<Merge> before(@Nullable Long id, int size, Reader reader) {
		String visible = reader.scope().all() ? "true" : "(c.owner_id is null or c.owner_id = any(:owners))";
		return this.jdbc.sql(SELECT.formatted("m.id < :before and " + visible, size))
			.param("before", (id != null) ? id : Long.MAX_VALUE)
			.param("owners", reader.scope().ownerIds())
			.query(Merges::merge)
			.list()
			.stream()
			.map((merge) -> merge.shownTo(reader))
			.toList();
	}

	/** What was merged into an archive and is still part of it. */
	public List<Merge> into(long customer) {
		return this.jdbc.sql(SELECT.formatted("m.customer_id = ? and m.undone_at is null", MANY))
			.param(customer)
			.query(Merges::merge)
			.list();
	}

	/**
	 * The latest merge of the same archive, where it stands in the way of taking one
	 * back.
	 */
	Optional<Merge> after(Merge merge) {
		return into(merge.customerId()).stream().findFirst().filter((latest) -> latest.id() > merge.id());
	}

	private static Merge merge(ResultSet row, int at) throws SQLException {
		return new Merge(row.getLong("id"), Subject.ofKind(row.getString("kind")), row.getLong("customer_id"),
				row.getString("number"), row.getString("name"), row.getObject("owner_id", Long.class),
				row.getString("survivor_number"), row.getLong("loser_id"), row.getString("loser_number"),
				row.getString("loser_name"), row.getObject("probability", Double.class),
				row.getObject("bits", Double.class), Evidence.read(row.getString("evidence")),
				Moments.of(row, "merged_at"), row.getString("merger"), Moments.orNull(row, "undone_at"),
				row.getString("undoer"));
	}

}
