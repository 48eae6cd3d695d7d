package org.kedang.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All contact persons.
 */
public interface ContactPersons extends Repository<ContactPerson, Long> {

	ContactPerson save(ContactPerson person);

	Optional<ContactPerson> findById(Long id);

	/**
	 * Whoever there is of them, in an order in which nobody who changes them waits in a
	 * circle.
	 */
	List<ContactPerson> findByIdInOrderById(Collection<Long> ids);

	List<ContactPerson> findByCustomerIdOrderById(Long customerId);

	/** The same person with the firm they moved to. */
	Optional<ContactPerson> findByMovedFromId(Long id);

	void delete(ContactPerson person);

}
