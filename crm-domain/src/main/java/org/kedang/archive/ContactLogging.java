package org.kedang.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.contact.ContactLog;
import org.kedang.contact.ContactLogs;
import org.kedang.contact.ContactPerson;
import org.kedang.contact.ContactPersons;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records contacts with customers.
 */
@Component
public class ContactLogging {

	private final ContactLogs logs;

	private final ContactPersons persons;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	ContactLogging(ContactLogs logs, ContactPersons persons, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.logs = logs;
		this.persons = persons;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records a contact. One that nobody answered is an attempt: it is kept, and leaves
	 * the day of the last contact as it was.
	 * @param head of an archive the reader may edit
	 * @return the contact's id
	 * @throws IllegalArgumentException if a person belongs to another customer or the
	 * satisfaction is not 1 to 5
	 */
	@Transactional
	public long log(ArchiveHead head, ContactDraft draft, Reader reader) {
		reader.demandEdit(head.ownerId());
		Instant now = this.clock.instant();
		ContactLog log = new ContactLog(head.id(), draft.occurredAt(), draft.channel(), draft.direction(),
				draft.content(), reader.id(), now);
		takePart(draft, log);
		log.felt(draft.satisfaction(), draft.complaint());
		log.promise(draft.nextStep(), draft.nextOn());
		LocalDate day = draft.occurredAt().toLocalDate();
		if (draft.keepsPromises()) {
			keepPromises(head.id(), day, now);
		}
		long id = Objects.requireNonNull(this.logs.save(log).id());
		Companions.keep(this.jdbc, id, draft.persons());
		if (draft.answered()) {
			this.jdbc
				.sql("update customer_figures set last_contact_on = greatest(last_contact_on, ?) where customer_id = ?")
				.params(day, head.id())
				.update();
		}
		this.audit.record(reader.actor(), "contact-logged", "customer", head.number(),
				Map.of("on", day.toString(), "channel", draft.channel()));
		return id;
	}

	private void takePart(ContactDraft draft, ContactLog log) {
		List<ContactPerson> persons = this.persons.findByIdInOrderById(draft.persons());
		if (persons.size() < draft.persons().size()) {
			throw new IllegalArgumentException("There is no such person");
		}
		log.with(persons.stream()
			.filter((person) -> person.id().equals(draft.persons().get(0)))
			.findFirst()
			.orElse(null), draft.answered());
		persons.forEach(log::tookPart);
	}

	/** At the moment the contact is recorded, by which its withdrawal finds them. */
	private void keepPromises(long customer, LocalDate day, Instant now) {
		this.jdbc.sql("""
				update contact_log set next_done_at = ?
				where customer_id = ? and next_on <= ? and next_done_at is null
				""").params(now.atOffset(ZoneOffset.UTC), customer, day).update();
	}

}
