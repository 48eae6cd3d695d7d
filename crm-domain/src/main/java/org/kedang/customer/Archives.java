package org.kedang.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and revises archives, one at a time; imports store theirs as sets.
 */
@Component
public class Archives {

	private final Customers customers;

	private final Catalogue catalogue;

	private final CustomerChanges changes;

	private final ObjectProvider<IdentityNumbers> identityNumbers;

	private final Clock clock;

	Archives(Customers customers, Catalogue catalogue, CustomerChanges changes,
			ObjectProvider<IdentityNumbers> identityNumbers, Clock clock) {
		this.customers = customers;
		this.catalogue = catalogue;
		this.changes = changes;
		this.identityNumbers = identityNumbers;
		this.clock = clock;
	}

	/**
	 * Opens an archive. Without a number the customer gets the next of the firm's own.
	 * @param subject individual or corporate
	 * @param values values by field, at least the name
	 * @param author the user
	 * @throws org.springframework.dao.DataIntegrityViolationException if the number, the
	 * identity number or the credit code is another customer's
	 */
	@Transactional
	public Customer open(Subject subject, Map<Field, @Nullable Object> values, Long author) {
		Map<Field, @Nullable Object> rest = new LinkedHashMap<>(values);
		Object given = rest.remove(this.catalogue.field(subject, "number"));
		String number = (given != null) ? given.toString() : this.customers.nextNumber();
		Object name = rest.remove(this.catalogue.field(subject, "name"));
		if (name == null) {
			throw new IllegalArgumentException("A customer has a name");
		}
		LocalDate today = LocalDate.now(this.clock);
		Customer customer = (subject == Subject.CORPORATE)
				? new CorporateCustomer(number, name.toString(), today, author, this.clock.instant())
				: new IndividualCustomer(number, name.toString(), today, author, this.clock.instant());
		rest.values().removeIf((value) -> value == null);
		customer.revise(rest, author, this.clock.instant());
		derive(customer);
		return this.customers.save(customer);
	}

	/**
	 * Revises an archive and keeps what was changed.
	 * @param id the customer
	 * @param version the version that the values were typed over
	 * @param values new values by field, null to clear
	 * @param author the user
	 * @return what was changed, empty where nothing was
	 * @throws ArchiveChangedException if somebody else changed it since that version
	 */
	@Transactional
	public List<Change> revise(Long id, int version, Map<Field, @Nullable Object> values, Long author) {
		return revise(id, version, values, author, "FORM");
	}

	/**
	 * Revises an archive on behalf of something else than a form.
	 * @param author the user; null for a rule
	 * @param source what the history names as the changes' source
	 */
	@Transactional
	public List<Change> revise(Long id, int version, Map<Field, @Nullable Object> values, @Nullable Long author,
			String source) {
		Customer customer = customer(id);
		if (customer.version() != version) {
			throw new ArchiveChangedException(customer.number(), version, customer.version());
		}
		List<Change> made = customer.revise(values, author, this.clock.instant());
		if (!made.isEmpty()) {
			derive(customer);
			this.changes.record(customer.id(), author, source, made);
		}
		return made;
	}

	/**
	 * Works out what follows from the values of an archive that was stored by statements,
	 * and keeps what they changed.
	 * @param was the values before, by field
	 * @param author the user
	 * @param source what the history names as the changes' source
	 * @return what is different now
	 */
	@Transactional
	public List<Change> settle(Long id, Map<Field, @Nullable Object> was, Long author, String source) {
		Customer customer = customer(id);
		derive(customer);
		List<Change> made = customer.differences(was);
		this.changes.record(customer.id(), author, source, made);
		return made;
	}

	private Customer customer(Long id) {
		return this.customers.findById(id).orElseThrow(() -> new IllegalArgumentException("No customer " + id));
	}

	private void derive(Customer customer) {
		String shortName = (customer instanceof CorporateCustomer corporate) ? corporate.shortName() : null;
		customer.nowSearchedBy(SearchKeys.of(customer.subject(), customer.name(), shortName));
		customer.measureCompleteness(this.catalogue.knowledge(customer.subject()));
		if (customer instanceof IndividualCustomer individual) {
			String number = individual.identityNumber();
			individual.nowFoundBy((number != null) ? this.identityNumbers.getObject().hash(number) : null);
		}
	}

}
