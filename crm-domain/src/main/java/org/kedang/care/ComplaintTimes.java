package org.kedang.care;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.audit.AuditTrail;
import org.kedang.contact.ComplaintSteps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when complaints are to be settled, local time.
 */
@Component
public class ComplaintTimes {

	/**
	 * Days a complaint has for which nobody set a time. The index
	 * {@code complaint_by_due_time} says so too.
	 */
	public static final int DAYS = 2;

	/** When a complaint of the contact {@code l} is due. */
	static final String DUE = "coalesce(l.complaint_due_at, l.occurred_at + interval '" + DAYS + " days')";

	/** A complaint of the contact {@code l} that waits to be settled. */
	static final String WAITING = "l.complaint_state in ('OPEN', 'IN_WORK')";

	/** Days that may be given to it. */
	public static final int MOST = 365;

	private final JdbcClient jdbc;

	private final CaredFor customers;

	private final ComplaintSteps steps;

	private final AuditTrail audit;

	private final Clock clock;

	ComplaintTimes(JdbcClient jdbc, CaredFor customers, ComplaintSteps steps, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.customers = customers;
		this.steps = steps;
		this.audit = audit;
		this.clock = clock;
	}

	/** So many days from now. */
	public LocalDateTime after(int days) {
		return LocalDateTime.now(this.clock).withNano(0).plusDays(days);
	}

	/** Whether a complaint may be due then: at a time to come, within a year. */
	public boolean allows(LocalDateTime dueAt) {
		return dueAt.isAfter(after(0)) && !dueAt.isAfter(after(MOST));
	}

	/**
	 * Sets when a complaint is due, whoever sees to it; they go on doing so.
	 * @param reason why, which the complaint's history tells
	 * @param reader who assigns customers
	 * @return whether there is such a complaint, not settled, of a customer the reader
	 * may change
	 * @throws IllegalArgumentException if it may not be due then
	 */
	@Transactional
	public boolean set(long id, LocalDateTime dueAt, String reason, Reader reader) {
		reader.demand(Right.ASSIGN);
		if (!allows(dueAt)) {
			throw new IllegalArgumentException("A complaint is due at a time to come, within a year");
		}
		return this.customers.of(id, reader)
			.filter((customer) -> this.jdbc
				.sql("update contact_log l set complaint_due_at = ? where id = ? and complaint and " + WAITING)
				.params(dueAt, id)
				.update() == 1)
			.map((customer) -> {
				this.steps.due(id, reason, dueAt, reader.id());
				this.audit.record(reader.actor(), "complaint-due-set", "customer", customer,
						Map.of("contact", id, "due", dueAt.toString(), "reason", reason));
				return true;
			})
			.orElse(false);
	}

}
