package org.kedang.archive;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The contact persons who took part in a contact beside the first one.
 */
final class Companions {

	static void keep(JdbcClient jdbc, long contact, List<Long> persons) {
		jdbc.sql("insert into contact_companion (contact_log_id, contact_person_id) select ?, unnest(?::bigint[])")
			.params(contact, persons.stream().skip(1).sorted().toArray(Long[]::new))
			.update();
	}

	private Companions() {
	}

}
