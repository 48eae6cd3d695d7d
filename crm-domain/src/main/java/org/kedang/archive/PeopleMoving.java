package org.kedang.archive;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.contact.ContactPerson;
import org.kedang.contact.ContactPersons;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves contact persons from one firm to another, and takes that back. With the firm they
 * left they stay as somebody who was there, with the contacts that were made; what is
 * theirs and not the firm's goes with them.
 */
@Component
public class PeopleMoving {

	private final ContactPersons persons;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	PeopleMoving(ContactPersons persons, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.persons = persons;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Moves a person.
	 * @param from the archive they leave
	 * @param version the person's version that the reader has seen
	 * @param firm gives the archive of a firm they join; one that it opens is not there
	 * if they cannot move
	 * @return that archive
	 * @throws OptimisticLockingFailureException if somebody else changed the person since
	 * @throws IllegalArgumentException if there is no such person who is still there, the
	 * other customer is the same one or no firm, or they would leave before they came
	 * @throws IllegalStateException if the reader may not change both
	 */
	@Transactional
	public ArchiveHead move(ArchiveHead from, long id, int version, Supplier<ArchiveHead> firm, Joining joining,
			Reader reader) {
		reader.demandEdit(from.ownerId());
		ArchiveHead to = firm.get();
		reader.demandEdit(to.ownerId());
		if (from.id() == to.id() || !to.isCorporate()) {
			throw new IllegalArgumentException("Not a firm to move to");
		}
		ContactPerson person = of(from, id);
		if (person.isFormer()) {
			throw new IllegalArgumentException("They left already");
		}
		if (person.version() != version) {
			throw new OptimisticLockingFailureException("Contact person " + id + " was changed meanwhile");
		}
		person.leave(joining.leftOn(), reader.id(), this.clock.instant());
		this.persons.save(person);
		this.persons.save(person.joining(to.id(), joining.joinedOn(), joining.department(), joining.position(),
				this.clock.instant()));
		tell("contact-person-moved", person, from, to.number(), reader);
		tell("contact-person-joined", person, to, from.number(), reader);
		return to;
	}

	/**
	 * Takes a move back: the person is with the firm again, and no more with the other
	 * one.
	 * @param head the archive they had left
	 * @return whether that could be: not where something hangs on the person with the
	 * other firm by now, contacts, people who report to them or another move
	 * @throws IllegalArgumentException if nobody of this id left the firm
	 * @throws IllegalStateException if the reader may not change both
	 */
	@Transactional
	public boolean takeBack(ArchiveHead head, long id, Reader reader) {
		reader.demandEdit(head.ownerId());
		ContactPerson person = of(head, id);
		if (!person.isFormer()) {
			throw new IllegalArgumentException("They never left");
		}
		ContactPerson successor = this.persons.findByMovedFromId(id).orElse(null);
		if (successor != null) {
			Firm firm = firm(successor.customerId());
			reader.demandEdit(firm.owner());
			if (isBound(successor)) {
				return false;
			}
			this.persons.delete(successor);
			this.audit.record(reader.actor(), "contact-person-move-undone", "customer", firm.number(),
					Map.of("person", person.name(), "other", head.number()));
		}
		person.comeBack(reader.id(), this.clock.instant());
		this.persons.save(person);
		this.audit.record(reader.actor(), "contact-person-move-undone", "customer", head.number(),
				Map.of("person", person.name()));
		return true;
	}

	private ContactPerson of(ArchiveHead head, long id) {
		return this.persons.findById(id)
			.filter((found) -> found.customerId().equals(head.id()))
			.orElseThrow(IllegalArgumentException::new);
	}

	private boolean isBound(ContactPerson person) {
		return person.isFormer() || this.jdbc.sql("""
				select exists (select from contact_log where contact_person_id = :id)
					or exists (select from contact_companion where contact_person_id = :id)
					or exists (select from contact_person where superior_id = :id)
				""").param("id", person.id()).query(Boolean.class).single();
	}

	private Firm firm(long customer) {
		return this.jdbc.sql("select number, owner_id from customer where id = ?")
			.param(customer)
			.query((row, at) -> new Firm(row.getString("number"), row.getObject("owner_id", Long.class)))
			.single();
	}

	private void tell(String action, ContactPerson person, ArchiveHead head, String other, Reader reader) {
		this.audit.record(reader.actor(), action, "customer", head.number(),
				Map.of("person", person.name(), "other", other));
	}

	private record Firm(String number, @Nullable Long owner) {
	}

}
