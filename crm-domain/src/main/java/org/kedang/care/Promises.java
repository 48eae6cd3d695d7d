package org.kedang.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Next steps that were promised: taken, or put off.
 */
@Component
public class Promises {

	private final JdbcClient jdbc;

	private final CaredFor customers;

	private final AuditTrail audit;

	private final Clock clock;

	Promises(JdbcClient jdbc, CaredFor customers, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.customers = customers;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes that a step has been taken.
	 * @return whether there is such a step, still open, of a customer the reader may
	 * change
	 */
	@Transactional
	public boolean keep(long id, Reader reader) {
		return this.customers.of(id, reader)
			.filter((customer) -> this.jdbc.sql("""
					update contact_log set next_done_at = ?
					where id = ? and next_done_at is null and (next_on is not null or next_step is not null)
					""").params(this.clock.instant().atOffset(ZoneOffset.UTC), id).update() == 1)
			.map((customer) -> record("step-taken", customer, Map.of("contact", id), reader))
			.orElse(false);
	}

	/**
	 * Puts a step off.
	 * @param until the new day, after today
	 * @return whether there is such a step, still open, of a customer the reader may
	 * change
	 * @throws IllegalArgumentException if the day is not after today
	 */
	@Transactional
	public boolean putOff(long id, LocalDate until, Reader reader) {
		if (!until.isAfter(LocalDate.now(this.clock))) {
			throw new IllegalArgumentException("A step is put off to a day to come");
		}
		return this.customers.of(id, reader)
			.filter((customer) -> this.jdbc
				.sql("update contact_log set next_on = ? where id = ? and next_done_at is null and next_on is not null")
				.params(until, id)
				.update() == 1)
			.map((customer) -> record("step-put-off", customer, Map.of("contact", id, "until", until.toString()),
					reader))
			.orElse(false);
	}

	private boolean record(String action, String customer, Map<String, ?> detail, Reader reader) {
		this.audit.record(reader.actor(), action, "customer", customer, detail);
		return true;
	}

}
