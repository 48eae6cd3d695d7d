package org.kedang.contact;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All contact persons.
 */
public interface ContactPersons extends Repository<ContactPerson, Long> {

	ContactPerson save(ContactPerson person);

	Optional<ContactPerson> findById(Long id);

	List<ContactPerson> findByCustomerIdOrderById(Long customerId);

	void delete(ContactPerson person);

}
