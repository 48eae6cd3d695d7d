package org.kedang.customer;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All customers.
 */
public interface Customers extends Repository<Customer, Long> {

	Optional<Customer> findById(Long id);

	<T extends Customer> T save(T customer);

	@Query(value = "select 'C-' || lpad(nextval('customer_number_seq')::text, 7, '0')", nativeQuery = true)
	String nextNumber();

}
