package org.kedang.contact;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All contact logs.
 */
public interface ContactLogs extends Repository<ContactLog, Long> {

	ContactLog save(ContactLog log);

	Optional<ContactLog> findById(Long id);

}
