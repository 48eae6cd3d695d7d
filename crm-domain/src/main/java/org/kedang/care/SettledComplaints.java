package org.kedang.care;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.contact.ComplaintSteps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints that were settled: how, and taken up again where that was too early. The
 * former outcome is told until there is another one, and in the complaint's history.
 */
@Component
public class SettledComplaints {

	private final JdbcClient jdbc;

	private final CaredFor customers;

	private final ComplaintSteps steps;

	private final AuditTrail audit;

	SettledComplaints(JdbcClient jdbc, CaredFor customers, ComplaintSteps steps, AuditTrail audit) {
		this.jdbc = jdbc;
		this.customers = customers;
		this.steps = steps;
		this.audit = audit;
	}

	/**
	 * How a complaint was settled; empty if it is not, or of a customer the reader may
	 * not change.
	 */
	@Transactional(readOnly = true)
	public Optional<String> outcome(long id, Reader reader) {
		return this.customers.of(id, reader).flatMap((customer) -> this.jdbc.sql("""
				select coalesce(complaint_outcome, '–') from contact_log
				where id = ? and complaint and complaint_state = 'HANDLED'
				""").param(id).query(String.class).optional());
	}

	/**
	 * Takes a settled complaint up again; the reader sees to it.
	 * @param reason why
	 * @param dueAt by when it is to be settled, local time
	 * @return whether there is such a complaint, settled, of a customer the reader may
	 * change
	 */
	@Transactional
	public boolean reopen(long id, String reason, LocalDateTime dueAt, Reader reader) {
		return this.customers.of(id, reader).filter((customer) -> this.jdbc.sql("""
				update contact_log set complaint_state = 'IN_WORK', complaint_owner_id = ?, complaint_due_at = ?
				where id = ? and complaint and complaint_state = 'HANDLED'
				""").params(reader.id(), dueAt, id).update() == 1).map((customer) -> {
			this.steps.reopened(id, reason, dueAt, reader.id());
			this.audit.record(reader.actor(), "complaint-reopened", "customer", customer,
					Map.of("contact", id, "reason", reason));
			return true;
		}).orElse(false);
	}

}
