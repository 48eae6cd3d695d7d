package org.kedang.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;
import org.kedang.contact.ContactPerson;
import org.kedang.contact.ContactPersons;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contact persons of all customers, masked as their reader may see them.
 */
@Component
public class People {

	private final ContactPersons persons;

	private final Catalogue catalogue;

	private final Clock clock;

	People(ContactPersons persons, Catalogue catalogue, Clock clock) {
		this.persons = persons;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * A customer's persons and who reports to whom; those who left are not among them.
	 */
	@Transactional(readOnly = true)
	public DecisionChain of(long customer, Reader reader) {
		List<Field> fields = this.catalogue.fields(Subject.CONTACT_PERSON)
			.stream()
			.filter((field) -> field.storage() != Storage.IMPORT_ONLY && !field.key().equals("customer"))
			.filter((field) -> !reader.isHidden(field))
			.toList();
		return DecisionChain.of(this.persons.findByCustomerIdOrderById(customer)
			.stream()
			.filter((person) -> !person.isFormer())
			.map((person) -> person(person, fields, reader))
			.toList());
	}

	/** One of a customer's persons; none if they belong to another customer. */
	@Transactional(readOnly = true)
	public Optional<Person> find(long customer, long id, Reader reader) {
		return of(customer, reader).persons().stream().filter((person) -> person.id() == id).findFirst();
	}

	/** How well a customer's persons are known. */
	@Transactional(readOnly = true)
	public Acquaintance acquaintance(long customer, Reader reader) {
		return Acquaintance.of(of(customer, reader));
	}

	private Person person(ContactPerson person, List<Field> fields, Reader reader) {
		return new Person(person.id(), person.version(), person.name(), person.superiorId(),
				LocalDate.ofInstant(person.createdAt(), this.clock.getZone()),
				fields.stream().map((field) -> value(field, person.value(field), reader)).toList());
	}

	private static ArchiveValue value(Field field, @Nullable Object value, Reader reader) {
		if (value == null) {
			return new ArchiveValue(field, null, false, null);
		}
		String text = Masks.shown(field, field.type().format(value), reader.sight(field));
		return new ArchiveValue(field, text, !reader.seesPlain(field), null);
	}

}
