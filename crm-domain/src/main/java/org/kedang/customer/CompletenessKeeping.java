package org.kedang.customer;

import java.util.List;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.KnownShare;
import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures how complete archives are by the fields that there are now. Whoever changes an
 * archive measures it too; but a field that comes or goes changes it for everybody.
 */
@Component
class CompletenessKeeping {

	/** Numbers of customers a statement: it takes about a second. */
	private static final int PORTION = 20_000;

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	CompletenessKeeping(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * Measures all archives, a portion a transaction; those that are as they were stay
	 * untouched.
	 */
	void measureAll() {
		long last = this.jdbc.sql("select coalesce(max(id), 0) from customer").query(Long.class).single();
		for (Subject subject : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			for (long after = 0; after < last && !Thread.currentThread().isInterrupted(); after += PORTION) {
				measure(subject, after);
			}
		}
	}

	private void measure(Subject subject, long after) {
		this.jdbc.sql("""
				update customer c set completeness = %1$s from %2$s o
				where o.id = c.id and c.id > :after and c.id <= :last and c.completeness <> %1$s
				""".formatted(KnownShare.ofStored(this.catalogue.knowledge(subject)), subject.table()))
			.param("after", after)
			.param("last", after + PORTION)
			.update();
	}

}
