package org.kedang.transaction;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All orders.
 */
public interface SalesTransactions extends Repository<SalesTransaction, Long> {

	Optional<SalesTransaction> findByCustomerIdAndNumber(Long customerId, String number);

}
