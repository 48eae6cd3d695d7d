package org.kedang.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All complaints: those that wait by the time they are due, those that were settled the
 * latest first.
 */
@Component
public class Complaints {

	/** Which are listed. */
	public enum Filter {

		WAITING(ComplaintTimes.WAITING), LATE(ComplaintTimes.WAITING + " and " + ComplaintTimes.DUE + " < :now"),
		OPEN(ComplaintTimes.WAITING + " and l.complaint_state = 'OPEN'"),
		IN_WORK(ComplaintTimes.WAITING + " and l.complaint_state = 'IN_WORK'"),
		HANDLED("l.complaint_state = 'HANDLED'");

		private final String condition;

		Filter(String condition) {
			this.condition = condition;
		}

		/** That of a name in any case; empty where there is none. */
		public static Optional<Filter> named(String name) {
			return Arrays.stream(values()).filter((each) -> each.name().equalsIgnoreCase(name)).findFirst();
		}

		private String order() {
			return (this == HANDLED) ? "l.occurred_at desc, l.id desc" : "due_at, l.id";
		}

	}

	private final JdbcClient jdbc;

	private final Clock clock;

	Complaints(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Some complaints of customers the reader sees.
	 * @param team whether of all of them, or of the reader's own and those taken on
	 * @param skip how many to pass over
	 */
	public List<Complaint> list(Filter filter, boolean team, Reader reader, int skip, int size) {
		Circle circle = Circle.of(reader, true);
		String mine = team ? "true" : "(c.owner_id = :me or l.complaint_owner_id = :me)";
		return this.jdbc.sql("""
				select l.id, c.number, c.name, l.occurred_at, l.content, l.complaint_state, l.complaint_outcome,
					coalesce(h.display_name, o.display_name) as handler, %s as due_at
				from contact_log l join customer c on c.id = l.customer_id left join app_user o on o.id = c.owner_id
				left join app_user h on h.id = l.complaint_owner_id
					and (h.enabled or l.complaint_state = 'HANDLED')
				where l.complaint and %s and %s and %s order by %s offset :skip limit :size
				""".formatted(ComplaintTimes.DUE, filter.condition, circle.seen(), mine, filter.order()))
			.param("now", LocalDateTime.now(this.clock))
			.param("owners", circle.owners())
			.param("me", reader.id())
			.param("skip", skip)
			.param("size", size)
			.query(Complaints::complaint)
			.list();
	}

	private static Complaint complaint(ResultSet row, int at) throws SQLException {
		return new Complaint(row.getLong("id"), row.getString("number"), row.getString("name"),
				row.getObject("occurred_at", LocalDateTime.class), row.getString("content"),
				row.getString("complaint_state"), row.getObject("due_at", LocalDateTime.class),
				row.getString("handler"), row.getString("complaint_outcome"));
	}

}
