package org.kedang.archive;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Masks;
import org.kedang.contact.ContactPerson;
import org.kedang.contact.ContactPersons;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds and revises contact persons.
 */
@Component
public class PeopleEditing {

	private final ContactPersons persons;

	private final AuditTrail audit;

	private final Clock clock;

	PeopleEditing(ContactPersons persons, AuditTrail audit, Clock clock) {
		this.persons = persons;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds a person to a customer.
	 * @param head of an archive the reader may edit
	 * @param superiorId who they report to; null for nobody
	 * @throws IllegalArgumentException if there is no name, or the superior works
	 * elsewhere
	 * @throws IllegalStateException if the reader may not
	 */
	@Transactional
	public void add(ArchiveHead head, Map<Field, @Nullable Object> values, @Nullable Long superiorId, Reader reader) {
		reader.demandEdit(head.ownerId());
		reader.demandEntry(values.keySet());
		Object name = values.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().key().equals("name"))
			.map(Map.Entry::getValue)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(IllegalArgumentException::new);
		ContactPerson person = new ContactPerson(head.id(), name.toString(), this.clock.instant());
		person.revise(values, reader.id(), this.clock.instant());
		person.reportsTo(superior(superiorId));
		this.persons.save(person);
		this.audit.record(reader.actor(), "contact-person-added", "customer", head.number(),
				masked(AuditTrail.changes(Map.of(), texts(person, values)), values));
	}

	/**
	 * Revises one of a customer's persons.
	 * @param version the version that the values were typed over
	 * @throws OptimisticLockingFailureException if somebody else changed the person since
	 * @throws IllegalArgumentException if the name is cleared, the superior works
	 * elsewhere or reports to the person themselves
	 * @throws IllegalStateException if the reader may not
	 */
	@Transactional
	public void revise(ArchiveHead head, long id, int version, Map<Field, @Nullable Object> values,
			@Nullable Long superiorId, Reader reader) {
		reader.demandEdit(head.ownerId());
		reader.demandChange(values.keySet());
		ContactPerson person = this.persons.findById(id)
			.filter((found) -> found.customerId().equals(head.id()))
			.orElseThrow(IllegalArgumentException::new);
		if (person.version() != version) {
			throw new OptimisticLockingFailureException("Contact person " + id + " was changed meanwhile");
		}
		ContactPerson superior = superior(superiorId);
		demandNoCircle(person, superior);
		Map<String, Object> before = texts(person, values);
		person.revise(values, reader.id(), this.clock.instant());
		person.reportsTo(superior);
		this.audit.record(reader.actor(), "contact-person-changed", "customer", head.number(),
				masked(AuditTrail.changes(before, texts(person, values)), values));
	}

	private void demandNoCircle(ContactPerson person, @Nullable ContactPerson superior) {
		ContactPerson above = superior;
		for (int steps = 0; above != null && steps < 1000; steps++) {
			if (above.id().equals(person.id())) {
				throw new IllegalArgumentException("Nobody is above themselves");
			}
			above = superior(above.superiorId());
		}
	}

	private @Nullable ContactPerson superior(@Nullable Long id) {
		return (id != null) ? this.persons.findById(id).orElseThrow(IllegalArgumentException::new) : null;
	}

	/** The audit trail is read by people who may see no customer. */
	private static Map<String, Object> masked(Map<String, Object> changes, Map<Field, @Nullable Object> values) {
		values.keySet().forEach((field) -> changes.computeIfPresent(field.key(), (key, change) -> {
			Map<Object, @Nullable Object> states = new LinkedHashMap<>((Map<?, ?>) change);
			states.replaceAll((when, text) -> (text != null) ? Masks.forAudit(field, text.toString()) : null);
			return states;
		}));
		return changes;
	}

	private static Map<String, Object> texts(ContactPerson person, Map<Field, @Nullable Object> values) {
		Map<String, @Nullable Object> texts = new HashMap<>();
		texts.put("person", person.name());
		texts.put("superior", person.superiorId());
		values.keySet().forEach((field) -> {
			Object value = person.value(field);
			texts.put(field.key(), (value != null) ? field.type().format(value) : null);
		});
		Map<String, Object> known = new LinkedHashMap<>();
		texts.forEach((key, value) -> {
			if (value != null) {
				known.put(key, value);
			}
		});
		return known;
	}

}
