package org.kedang.archive;

import java.time.Clock;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What contacts said before they were corrected or withdrawn, in words that stay readable
 * whatever becomes of those who took part.
 */
@Component
class ContactHistory {

	private static final String SAID = """
			select jsonb_build_object('occurredAt', to_char(l.occurred_at, 'YYYY-MM-DD HH24:MI'), 'channel', l.channel,
				'direction', l.direction, 'persons', nullif(concat_ws('、', p.name, (select string_agg(q.name, '、' order by q.id)
					from contact_companion k join contact_person q on q.id = k.contact_person_id
					where k.contact_log_id = l.id)), ''),
				'content', l.content, 'answered', l.answered, 'satisfaction', l.satisfaction, 'nextStep', l.next_step,
				'nextOn', l.next_on)::text
			from contact_log l left join contact_person p on p.id = l.contact_person_id where l.id = ?
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ContactHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What a contact says now; empty if it is gone. */
	String said(long contact) {
		return this.jdbc.sql(SAID).param(contact).query(String.class).optional().orElse("");
	}

	/** Keeps what was said; null after a withdrawal. */
	void keep(ArchiveHead head, StoredContact was, String before, @Nullable String after, Reader reader) {
		this.jdbc.sql("""
				insert into contact_change (customer_id, contact_log_id, at, user_id, before, after)
				values (?, ?, ?, ?, ?::jsonb, ?::jsonb)
				""")
			.param(head.id())
			.param(was.id())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(reader.id())
			.param(before)
			.param(after)
			.update();
	}

}
