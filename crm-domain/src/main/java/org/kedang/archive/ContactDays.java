package org.kedang.archive;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days on which customers and their contact persons were last contacted, after a
 * contact was corrected or withdrawn.
 */
@Component
class ContactDays {

	private final JdbcClient jdbc;

	ContactDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A person's day may be known from elsewhere: it moves back only from the day of this
	 * contact.
	 */
	void renew(ArchiveHead head, StoredContact was, List<Long> persons) {
		this.jdbc.sql("""
				update customer_figures set last_contact_on =
					(select max(occurred_at)::date from contact_log where customer_id = :customer and answered)
				where customer_id = :customer
				""").param("customer", head.id()).update();
		this.jdbc.sql("""
				update contact_person p set last_contacted_on = x.day
				from (select q.id, (select max(l.occurred_at)::date from contact_log l where l.answered
						and (l.contact_person_id = q.id or exists (select from contact_companion k
							where k.contact_log_id = l.id and k.contact_person_id = q.id))) as day
					from contact_person q where q.id = any(:persons)) x
				where p.id = x.id and (p.last_contacted_on = :day or p.last_contacted_on is null
					or p.last_contacted_on < x.day)
				""")
			.param("persons", Stream.concat(was.persons().stream(), persons.stream()).toArray(Long[]::new))
			.param("day", was.said().occurredAt().toLocalDate())
			.update();
	}

}
