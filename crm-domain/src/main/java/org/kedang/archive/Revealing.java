package org.kedang.archive;

import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.customer.Customers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens secret fields one at a time; who did so, and why, goes into the audit trail.
 */
@Component
public class Revealing {

	/** The shortest reason that says anything, in letters. */
	public static final int SHORTEST_REASON = 2;

	private final Customers customers;

	private final Catalogue catalogue;

	private final AuditTrail audit;

	Revealing(Customers customers, Catalogue catalogue, AuditTrail audit) {
		this.customers = customers;
		this.catalogue = catalogue;
		this.audit = audit;
	}

	/**
	 * The true value of one secret field.
	 * @param head of an archive the reader sees
	 * @param key the field
	 * @param reason why it is asked for
	 * @return the canonical text; empty where nothing is known, the field is not secret
	 * or the reader may not even see personal values
	 * @throws IllegalArgumentException if the reason says nothing
	 */
	@Transactional
	public Optional<String> reveal(ArchiveHead head, String key, String reason, Reader reader) {
		String why = reason.strip();
		if (why.length() < SHORTEST_REASON) {
			throw new IllegalArgumentException("A reveal needs a reason");
		}
		Optional<Field> field = this.catalogue.find(head.subject(), key)
			.filter((found) -> found.isSecret() && reader.maySeePersonal() && !reader.isHidden(found));
		Optional<String> text = field
			.flatMap((secret) -> Optional.ofNullable(this.customers.findById(head.id()).orElseThrow().value(secret))
				.map((value) -> secret.type().format(value)));
		if (text.isPresent()) {
			this.audit.record(reader.actor(), "secret-revealed", "customer", head.number(),
					Map.of("field", key, "reason", why.substring(0, Math.min(200, why.length()))));
		}
		return text;
	}

}
