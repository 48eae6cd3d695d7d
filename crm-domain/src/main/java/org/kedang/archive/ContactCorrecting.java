package org.kedang.archive;

import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects contacts that were logged wrongly and withdraws those that never took place.
 * What they said is kept, and the days of the last contact are those of the contacts that
 * are left.
 */
@Component
public class ContactCorrecting {

	private final JdbcClient jdbc;

	private final ContactHistory history;

	private final ContactDays days;

	private final AuditTrail audit;

	ContactCorrecting(JdbcClient jdbc, ContactHistory history, ContactDays days, AuditTrail audit) {
		this.jdbc = jdbc;
		this.history = history;
		this.days = days;
		this.audit = audit;
	}

	/**
	 * Has a contact say something else; whether it was a complaint stays.
	 * @param was as {@link StoredContacts} found it for this reader
	 * @param version that the reader has seen
	 * @return false if it was corrected or withdrawn since that version
	 * @throws IllegalArgumentException if somebody who took part belongs to another
	 * customer
	 */
	@Transactional
	public boolean correct(ArchiveHead head, StoredContact was, int version, ContactDraft draft, Reader reader) {
		demandKnown(head, was, draft.persons());
		String before = this.history.said(was.id());
		if (!update(was, version, draft)) {
			return false;
		}
		takePart(was.id(), draft.persons());
		String after = this.history.said(was.id());
		if (!after.equals(before)) {
			this.history.keep(head, was, before, after, reader);
			this.days.renew(head, was, draft.persons());
			this.audit.record(reader.actor(), "contact-corrected", "customer", head.number(), day(draft));
		}
		return true;
	}

	/**
	 * Takes a contact away that never took place. Promises that it was said to keep are
	 * open again.
	 * @param was as {@link StoredContacts} found it for this reader
	 * @return false if it was corrected or withdrawn since that version, or cannot be
	 */
	@Transactional
	public boolean withdraw(ArchiveHead head, StoredContact was, int version, Reader reader) {
		if (!was.withdrawable()) {
			return false;
		}
		String before = this.history.said(was.id());
		this.jdbc.sql("""
				update contact_log k set next_done_at = null from contact_log l where l.id = ? and l.version = ?
					and k.customer_id = l.customer_id and k.id <> l.id and k.next_on <= l.occurred_at::date
					and k.next_done_at = l.created_at
				""").params(was.id(), version).update();
		if (this.jdbc.sql("delete from contact_log where id = ? and version = ?")
			.params(was.id(), version)
			.update() == 0) {
			return false;
		}
		this.history.keep(head, was, before, null, reader);
		this.days.renew(head, was, List.of());
		this.audit.record(reader.actor(), "contact-withdrawn", "customer", head.number(), day(was.said()));
		return true;
	}

	/** Who took part already may have moved to another customer since. */
	private void demandKnown(ArchiveHead head, StoredContact was, List<Long> persons) {
		if (this.jdbc.sql("""
				select count(*) from contact_person where id = any(?) and (customer_id = ? or id = any(?))
				""").params(array(persons), head.id(), array(was.persons())).query(Integer.class).single() < persons
			.size()) {
			throw new IllegalArgumentException("There is no such person");
		}
	}

	private boolean update(StoredContact was, int version, ContactDraft draft) {
		return this.jdbc
			.sql("""
					update contact_log set occurred_at = :at, channel = :channel, direction = :direction, content = :content,
						contact_person_id = :person, answered = :answered, satisfaction = :satisfaction,
						next_done_at = case when next_on is not distinct from cast(:nextOn as date)
							and next_step is not distinct from :nextStep then next_done_at end,
						next_on = cast(:nextOn as date), next_step = :nextStep, version = version + 1
					where id = :id and version = :version
					""")
			.param("at", draft.occurredAt())
			.param("channel", draft.channel())
			.param("direction", draft.direction().name())
			.param("content", draft.content())
			.param("person", draft.persons().isEmpty() ? null : draft.persons().get(0))
			.param("answered", draft.answered())
			.param("satisfaction", draft.satisfaction())
			.param("nextOn", draft.nextOn())
			.param("nextStep", draft.nextStep())
			.param("id", was.id())
			.param("version", version)
			.update() > 0;
	}

	private void takePart(long contact, List<Long> persons) {
		this.jdbc.sql("delete from contact_companion where contact_log_id = ?").param(contact).update();
		Companions.keep(this.jdbc, contact, persons);
	}

	private static Map<String, String> day(ContactDraft draft) {
		return Map.of("on", draft.occurredAt().toLocalDate().toString(), "channel", draft.channel());
	}

	private static Long[] array(List<Long> ids) {
		return ids.toArray(Long[]::new);
	}

}
