package org.kedang.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The chronicles of all customers: each one's events in one time line, the latest first.
 */
@Component
public class Chronicles {

	private final JdbcClient jdbc;

	private final Clock clock;

	Chronicles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Some events of any day; no kinds mean all. */
	public Slice<Event> of(long customer, Collection<EventKind> kinds, @Nullable String after, int size) {
		return of(customer, EventChoice.of(kinds), List.of(), after, size);
	}

	/**
	 * Some events of a customer.
	 * @param choice which ones
	 * @param others events that are not kept by customer, to stand among them
	 * @param after where the slice before this one ended; null, or anything that is no
	 * place, begins with the latest
	 */
	public Slice<Event> of(long customer, EventChoice choice, List<Event> others, @Nullable String after, int size) {
		Place place = Place.parse(after);
		String branches = choice.kinds()
			.stream()
			.map((kind) -> branch(kind, choice, place))
			.collect(Collectors.joining("\nunion all\n"));
		JdbcClient.StatementSpec statement = this.jdbc
			.sql("select * from (" + branches + ") e order by at desc, rank desc, id desc limit :rows")
			.param("customer", customer)
			.param("zone", this.clock.getZone().getId())
			.param("hidden", choice.hidden().toArray(String[]::new))
			.param("rows", size + 1);
		for (Map.Entry<String, Object> each : choice.parameters().entrySet()) {
			statement = statement.param(each.getKey(), each.getValue());
		}
		if (place != null) {
			statement = statement.param("at", place.at()).param("rank", place.rank()).param("id", place.id());
		}
		Stream<Event> among = others.stream()
			.filter((each) -> choice.isFor(each) && (place == null || place.isBefore(each)));
		return Slice.cut(Stream.concat(statement.query(Chronicles::event).list().stream(), among)
			.sorted(Event.LATEST_FIRST)
			.toList(), size, Event::place);
	}

	/** Each kind for itself yields no more than one slice. */
	private static String branch(EventKind kind, EventChoice choice, @Nullable Place place) {
		String from = choice.sql()
				+ ((place != null) ? " and (at, %d, id) < (:at, :rank, :id)".formatted(kind.ordinal()) : "");
		return """
				(select '%s' as kind, %d as rank, e.* from (%s) e where %s order by at desc, id desc limit :rows)"""
			.formatted(kind, kind.ordinal(), kind.sql(), from);
	}

	private static Event event(ResultSet row, int number) throws SQLException {
		return new Event(EventKind.valueOf(row.getString("kind")), row.getLong("id"),
				row.getObject("at", LocalDateTime.class), row.getBoolean("timed"), row.getString("ref"),
				row.getBigDecimal("amount"), row.getString("code"), row.getString("text"), row.getString("extra"),
				row.getString("who"));
	}

	private record Place(LocalDateTime at, int rank, long id) {

		private static final Pattern TEXT = Pattern.compile("(\\d{4}-[^_]+)_(\\d{1,2})_(-?\\d+)");

		/** Whether the event comes later in the chronicle, which goes back in time. */
		boolean isBefore(Event event) {
			return Event.LATEST_FIRST.compare(new Event(EventKind.values()[this.rank], this.id, this.at, false, null,
					null, null, null, null, null), event) < 0;
		}

		static @Nullable Place parse(@Nullable String text) {
			Matcher parts = TEXT.matcher((text != null) ? text : "");
			try {
				return (parts.matches() && Integer.parseInt(parts.group(2)) < EventKind.values().length)
						? new Place(LocalDateTime.parse(parts.group(1)), Integer.parseInt(parts.group(2)),
								Long.parseLong(parts.group(3)))
						: null;
			}
			catch (DateTimeParseException | NumberFormatException ex) {
				return null;
			}
		}

	}

}
