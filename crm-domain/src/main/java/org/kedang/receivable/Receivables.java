package org.kedang.receivable;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All receivables.
 */
public interface Receivables extends Repository<Receivable, Long> {

	Receivable save(Receivable receivable);

	Optional<Receivable> findByCustomerIdAndNumber(Long customerId, String number);

}
