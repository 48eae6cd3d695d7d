package org.kedang.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The histories of complaints.
 */
@Component
public class ComplaintSteps {

	private final JdbcClient jdbc;

	private final Clock clock;

	ComplaintSteps(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Somebody took a complaint on, to settle it by that time. */
	public void taken(long contact, LocalDateTime dueAt, long user) {
		add(contact, ComplaintStep.Kind.TAKEN, user, null, dueAt, null);
	}

	/** Somebody handed it to somebody else, and why. */
	public void handed(long contact, long receiver, String reason, long user) {
		add(contact, ComplaintStep.Kind.HANDED, user, receiver, null, reason);
	}

	/** Somebody settled it, and how. */
	public void settled(long contact, String outcome, long user) {
		add(contact, ComplaintStep.Kind.SETTLED, user, null, null, outcome);
	}

	/** Somebody took a settled one up again, and why, to settle it by that time. */
	public void reopened(long contact, String reason, LocalDateTime dueAt, long user) {
		add(contact, ComplaintStep.Kind.REOPENED, user, null, dueAt, reason);
	}

	/** Somebody set by when it is to be settled, and why. */
	public void due(long contact, String reason, LocalDateTime dueAt, long user) {
		add(contact, ComplaintStep.Kind.DUE, user, null, dueAt, reason);
	}

	private void add(long contact, ComplaintStep.Kind kind, long user, @Nullable Long receiver,
			@Nullable LocalDateTime dueAt, @Nullable String note) {
		this.jdbc.sql("""
				insert into complaint_step (contact_log_id, at, user_id, kind, to_user_id, due_at, note)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.param(contact)
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(user)
			.param(kind.name())
			.param(receiver)
			.param(dueAt)
			.param(note)
			.update();
	}

	/** The steps of some complaints, each one's in their order, by the contact's id. */
	public Map<Long, List<ComplaintStep>> of(Collection<Long> contacts) {
		return contacts.isEmpty() ? Map.of()
				: this.jdbc.sql("""
						select s.*, u.display_name as who, t.display_name as receiver from complaint_step s
						join app_user u on u.id = s.user_id left join app_user t on t.id = s.to_user_id
						where s.contact_log_id = any(?) order by s.contact_log_id, s.id
						""")
					.param(contacts.toArray(Long[]::new))
					.query(ComplaintSteps::step)
					.list()
					.stream()
					.collect(Collectors.groupingBy(ComplaintStep::contact));
	}

	private static ComplaintStep step(ResultSet row, int at) throws SQLException {
		return new ComplaintStep(row.getLong("contact_log_id"), Moments.of(row, "at"), row.getString("who"),
				ComplaintStep.Kind.valueOf(row.getString("kind")), row.getString("receiver"),
				row.getObject("due_at", LocalDateTime.class), row.getString("note"));
	}

}
