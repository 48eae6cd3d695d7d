package org.kedang.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveValue;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;
import org.kedang.freshness.VolatileFields;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queues of verification. Pages are cut by the place of a row, so that each is as
 * quick as the first.
 */
@Component
public class VerificationQueues {

	/** Up to here queues are counted. */
	public static final int EXACT = 999;

	/** The places first: names are read for a page alone. */
	private static final String ROWS = """
			select c.id, c.number, c.name, c.kind, u.display_name as owner, c.created_at, f.due_on, f.verified_at,
				f.next_try_on, %1$s::text as place
			from (select f.* from %2$s order by %3$s limit :limit) f
			join customer c on c.id = f.customer_id left join app_user u on u.id = c.owner_id order by %3$s
			""";

	/**
	 * Among so many first places of everybody's queue one person's are looked for before
	 * all customers of that person are looked up.
	 */
	private static final int FIRST = 1000;

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	private final Clock clock;

	VerificationQueues(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * One page.
	 * @param after where the page before this one ended; null, or anything that is no
	 * place, begins anew
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<VerificationRow> page(QueueKind kind, Whose whose, @Nullable String after, int limit, Reader reader) {
		String[] place = place(kind, after);
		if (whose.isOnePerson()) {
			List<VerificationRow> first = rows(kind, among(kind, whose, place, reader), place, limit);
			if (first.size() == limit) {
				return withFields(first, kind, reader);
			}
		}
		return withFields(rows(kind, from(kind, whose, reader) + beyond(kind, place), place, limit), kind, reader);
	}

	private List<VerificationRow> rows(QueueKind kind, String from, String[] place, int limit) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(ROWS.formatted(kind.place(), from, order(kind)))
			.param("today", LocalDate.now(this.clock))
			.param("limit", limit);
		if (place.length == 2) {
			statement = statement.param("place", place[0]).param("id", place[1]);
		}
		return statement.query(VerificationQueues::row).list();
	}

	private static String order(QueueKind kind) {
		String way = kind.isDescending() ? " desc" : " asc";
		return kind.order() + way + ", f.customer_id" + way;
	}

	private static String beyond(QueueKind kind, String[] place) {
		return (place.length == 2) ? " and (%s, f.customer_id) %s (%s, cast(:id as bigint))".formatted(kind.order(),
				kind.isDescending() ? "<" : ">", kind.placed()) : "";
	}

	/** The person's among the first of everybody's. */
	private static String among(QueueKind kind, Whose whose, String[] place, Reader reader) {
		return "(select f.* from customer_freshness f where %s order by %s limit %d) f join customer c on c.id = f.customer_id where %s"
			.formatted(kind.condition() + beyond(kind, place), order(kind), FIRST, whose.sql(reader));
	}

	/** How many there are, counted up to one above {@value #EXACT}. */
	@Transactional(readOnly = true)
	public int count(QueueKind kind, Whose whose, Reader reader) {
		return this.jdbc
			.sql("select count(*) from (select 1 from " + from(kind, whose, reader) + " limit " + (EXACT + 1)
					+ ") counted")
			.param("today", LocalDate.now(this.clock))
			.query(Integer.class)
			.single();
	}

	/**
	 * One person's customers are few: they are looked up first, which the database would
	 * not always do by itself. Everybody's are read in the order of the queue.
	 */
	private static String from(QueueKind kind, Whose whose, Reader reader) {
		String customers = whose.isOnePerson()
				? "(select c.id from customer c where " + whose.sql(reader) + " offset 0) c" : "customer c";
		return customers + " join customer_freshness f on f.customer_id = c.id where " + kind.condition()
				+ (whose.isOnePerson() ? "" : " and " + whose.sql(reader));
	}

	private List<VerificationRow> withFields(List<VerificationRow> rows, QueueKind kind, Reader reader) {
		if (rows.isEmpty()) {
			return rows;
		}
		LocalDate today = LocalDate.now(this.clock);
		Map<Long, List<VerificationRow.Known>> known = new HashMap<>();
		this.jdbc.sql(VolatileFields.sql(this.catalogue, "c.id in (:ids)"))
			.param("ids", rows.stream().map(VerificationRow::id).toList())
			.param("zone", this.clock.getZone().getId())
			.query((row) -> {
				LocalDate due = row.getObject("due_on", LocalDate.class);
				ArchiveValue value = value(row, reader);
				if ((kind != QueueKind.STALE || !due.isAfter(today)) && !reader.isHidden(value.field())) {
					known.computeIfAbsent(row.getLong("customer_id"), (id) -> new ArrayList<>())
						.add(new VerificationRow.Known(value, due));
				}
			});
		return rows.stream().map((row) -> row.with(known.getOrDefault(row.id(), List.of()))).toList();
	}

	private ArchiveValue value(ResultSet row, Reader reader) throws SQLException {
		Field field = this.catalogue.field(Subject.ofKind(row.getString("kind")), row.getString("field"));
		String text = row.getString("value");
		return new ArchiveValue(field, Masks.shown(field, text, reader.sight(field)), !reader.seesPlain(field), null);
	}

	private static String[] place(QueueKind kind, @Nullable String after) {
		String[] parts = (after != null) ? after.split("_") : new String[0];
		if (parts.length != 2 || !parts[1].matches("\\d{1,18}")) {
			return new String[0];
		}
		boolean day = kind == QueueKind.STALE || kind == QueueKind.LATER;
		return (day ? isDay(parts[0]) : parts[0].matches("\\d{1,18}")) ? parts : new String[0];
	}

	private static boolean isDay(String text) {
		try {
			LocalDate.parse(text);
			return text.length() == 10;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static VerificationRow row(ResultSet row, int at) throws SQLException {
		return new VerificationRow(row.getLong("id"), row.getString("number"), row.getString("name"),
				Subject.ofKind(row.getString("kind")), row.getString("owner"), Moments.of(row, "created_at"),
				row.getObject("due_on", LocalDate.class), Moments.orNull(row, "verified_at"),
				row.getObject("next_try_on", LocalDate.class), List.of(),
				row.getString("place") + "_" + row.getLong("id"));
	}

}
