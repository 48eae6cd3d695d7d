package org.kedang.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contacts with all customers, each customer's the latest first.
 */
@Component
public class LoggedContacts {

	private final JdbcClient jdbc;

	LoggedContacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Some contacts with a customer.
	 * @param after where the slice before this one ended; null begins with the latest
	 */
	public Slice<LoggedContact> of(long customer, @Nullable String after, int size) {
		DayPlace place = DayPlace.parse(after);
		List<LoggedContact> rows = this.jdbc
			.sql("""
					select l.*, p.name as person, array(select q.name from contact_companion k
						join contact_person q on q.id = k.contact_person_id where k.contact_log_id = l.id order by q.id) as others,
						u.display_name as author from contact_log l
					left join contact_person p on p.id = l.contact_person_id left join app_user u on u.id = l.author_id
					where l.customer_id = ? and (l.occurred_at::date, l.id) < (?, ?)
					order by l.occurred_at::date desc, l.id desc limit ?
					""")
			.params(customer, place.day(), place.id(), size + 1)
			.query(LoggedContacts::contact)
			.list();
		return Slice.cut(rows, size,
				(contact) -> new DayPlace(contact.occurredAt().toLocalDate(), contact.id()).toString());
	}

	private static LoggedContact contact(ResultSet row, int number) throws SQLException {
		return new LoggedContact(row.getLong("id"), row.getObject("occurred_at", LocalDateTime.class),
				row.getString("channel"), "OUT".equals(row.getString("direction")), row.getString("person"),
				List.of((String[]) row.getArray("others").getArray()), row.getString("content"),
				row.getBoolean("answered"), row.getObject("satisfaction", Integer.class),
				row.getString("complaint_state"), row.getString("complaint_outcome"), row.getString("next_step"),
				row.getObject("next_on", LocalDate.class), row.getObject("next_done_at") != null,
				row.getString("author"));
	}

}
