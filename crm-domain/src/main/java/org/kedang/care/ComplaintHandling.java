package org.kedang.care;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.audit.AuditTrail;
import org.kedang.contact.ComplaintSteps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about complaints: somebody takes them on, hands them over, and settles
 * them.
 */
@Component
public class ComplaintHandling {

	private final JdbcClient jdbc;

	private final CaredFor customers;

	private final ComplaintSteps steps;

	private final Readers readers;

	private final AuditTrail audit;

	private final Clock clock;

	ComplaintHandling(JdbcClient jdbc, CaredFor customers, ComplaintSteps steps, Readers readers, AuditTrail audit,
			Clock clock) {
		this.jdbc = jdbc;
		this.customers = customers;
		this.steps = steps;
		this.readers = readers;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Takes a complaint on, or takes more time for it.
	 * @param dueAt by when it is to be settled, local time, from now on
	 * @return whether there is such a complaint, not settled and with nobody else, of a
	 * customer the reader may change
	 * @throws IllegalArgumentException if the time is past
	 */
	@Transactional
	public boolean takeOn(long id, LocalDateTime dueAt, Reader reader) {
		if (dueAt.isBefore(LocalDateTime.now(this.clock))) {
			throw new IllegalArgumentException("A complaint is due at a time to come");
		}
		return this.customers.of(id, reader).filter((customer) -> this.jdbc.sql("""
				update contact_log set complaint_state = 'IN_WORK', complaint_owner_id = ?, complaint_due_at = ?
				where id = ? and complaint and complaint_state in ('OPEN', 'IN_WORK') and not exists (
					select from app_user h where h.id = complaint_owner_id and h.enabled and h.id <> ?)
				""").params(reader.id(), dueAt, id, reader.id()).update() == 1).map((customer) -> {
			this.steps.taken(id, dueAt, reader.id());
			this.audit.record(reader.actor(), "complaint-taken-on", "customer", customer,
					Map.of("contact", id, "due", dueAt.toString()));
			return true;
		}).orElse(false);
	}

	/** Who sees to a complaint of a customer the reader may change. */
	@Transactional(readOnly = true)
	public Optional<String> handler(long id, Reader reader) {
		return this.customers.of(id, reader).flatMap((customer) -> this.jdbc.sql("""
				select h.display_name from contact_log l join app_user h on h.id = l.complaint_owner_id
				where l.id = ? and l.complaint
				""").param(id).query(String.class).optional());
	}

	/**
	 * Hands a complaint to somebody else, who sees to it from then on; it is due when it
	 * was.
	 * @param receiver a user's id
	 * @param reason why, which their workbench and the complaint's history tell
	 * @return whether there is such a complaint, not settled, of a customer the reader
	 * may change
	 * @throws IllegalArgumentException if the receiver may not change that customer, or
	 * has the complaint already
	 */
	@Transactional
	public boolean handOver(long id, long receiver, String reason, Reader reader) {
		return this.customers.of(id, reader).map((customer) -> {
			String name = this.readers.find(receiver, null)
				.filter((other) -> this.customers.of(id, other).isPresent())
				.map(Reader::name)
				.orElseThrow(() -> new IllegalArgumentException("They do not see the customer"));
			if (isAt(id, receiver)) {
				throw new IllegalArgumentException("They have it already");
			}
			boolean handed = this.jdbc.sql("""
					update contact_log set complaint_state = 'IN_WORK', complaint_owner_id = ?
					where id = ? and complaint and complaint_state in ('OPEN', 'IN_WORK')
					""").params(receiver, id).update() == 1;
			if (handed) {
				this.steps.handed(id, receiver, reason, reader.id());
				this.audit.record(reader.actor(), "complaint-handed-over", "customer", customer,
						Map.of("contact", id, "to", name, "reason", reason));
			}
			return handed;
		}).orElse(false);
	}

	private boolean isAt(long id, long receiver) {
		return this.jdbc.sql("select count(*) from contact_log where id = ? and complaint_owner_id = ?")
			.params(id, receiver)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Settles a complaint.
	 * @param outcome what was done about it
	 * @return whether there is such a complaint, not settled, of a customer the reader
	 * may change
	 */
	@Transactional
	public boolean settle(long id, String outcome, Reader reader) {
		return this.customers.of(id, reader).filter((customer) -> this.jdbc.sql("""
				update contact_log set complaint_state = 'HANDLED', complaint_outcome = ?
				where id = ? and complaint and complaint_state in ('OPEN', 'IN_WORK')
				""").params(outcome, id).update() == 1).map((customer) -> {
			this.steps.settled(id, outcome, reader.id());
			this.audit.record(reader.actor(), "complaint-handled", "customer", customer, Map.of("contact", id));
			return true;
		}).orElse(false);
	}

}
