package org.kedang.customer;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * All relations between customers.
 */
public interface CustomerRelations extends Repository<CustomerRelation, Long> {

	CustomerRelation save(CustomerRelation relation);

	List<CustomerRelation> findByCustomerIdOrOtherIdOrderById(Long customerId, Long otherId);

}
