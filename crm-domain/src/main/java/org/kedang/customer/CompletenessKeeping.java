package org.kedang.customer;

import java.util.List;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.KnownShare;
import org.kedang.catalogue.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures how complete archives are by the fields that there are now. Whoever changes an
 * archive measures it too; but a field that comes or goes changes it for everybody.
 */
@Component
class CompletenessKeeping {

	private static final Logger log = LoggerFactory.getLogger(CompletenessKeeping.class);

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
	 * untouched, and so do those that somebody is changing: that measures them too. A
	 * portion that fails is left to the next night.
	 */
	void measureAll() {
		long last = this.jdbc.sql("select coalesce(max(id), 0) from customer").query(Long.class).single();
		for (Subject subject : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			for (long after = 0; after < last && !Thread.currentThread().isInterrupted(); after += PORTION) {
				try {
					measure(subject, after);
				}
				catch (DataAccessResourceFailureException ex) {
					// without the database all others would fail too
					throw ex;
				}
				catch (DataAccessException ex) {
					// what the database says may repeat the row
					log.warn("The archives of {} behind {} cannot be measured: {}", subject, after,
							ex.getClass().getSimpleName());
				}
			}
		}
	}

	/** Waits for nobody, so that nobody and this wait for each other. */
	private void measure(Subject subject, long after) {
		this.jdbc.sql("""
				with changed as (
					select c.id, %1$s as known from customer c join %2$s o on o.id = c.id
					where c.id > :after and c.id <= :last and c.completeness <> %1$s
					order by c.id for no key update of c skip locked)
				update customer c set completeness = changed.known from changed where changed.id = c.id
				""".formatted(KnownShare.ofStored(this.catalogue.knowledge(subject)), subject.table()))
			.param("after", after)
			.param("last", after + PORTION)
			.update();
	}

}
