package org.kedang.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Subject;
import org.kedang.customer.Archives;
import org.kedang.customer.Change;
import org.kedang.customer.Customer;
import org.kedang.freshness.FreshnessKeeping;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and revises archives on behalf of a reader, within their rights, and tells the
 * audit trail.
 */
@Component
public class ArchiveEditing {

	private final Archives archives;

	private final AuditTrail audit;

	private final FreshnessKeeping freshness;

	ArchiveEditing(Archives archives, AuditTrail audit, FreshnessKeeping freshness) {
		this.archives = archives;
		this.audit = audit;
		this.freshness = freshness;
	}

	/**
	 * Opens an archive.
	 * @return the customer number
	 * @throws IllegalStateException if the reader may not, or may not give it that owner
	 */
	@Transactional
	public String open(Subject subject, Map<Field, @Nullable Object> values, Reader reader) {
		reader.demand(Right.EDIT_CUSTOMERS);
		reader.demand(mayOwn(null, values, reader));
		reader.demandEntry(values.keySet());
		Customer customer = this.archives.open(subject, values, reader.id());
		this.freshness.recount(customer.id());
		Map<String, Object> after = new LinkedHashMap<>();
		values.forEach((field, value) -> {
			if (value != null) {
				after.put(field.key(), shown(field, field.type().format(value)));
			}
		});
		this.audit.record(reader.actor(), "customer-created", "customer", customer.number(),
				AuditTrail.changes(Map.of(), after));
		return customer.number();
	}

	/**
	 * Revises an archive.
	 * @param head of an archive the reader sees
	 * @param version the version that the values were typed over
	 * @param values new values by field, null to clear
	 * @return what was changed, empty where nothing was
	 * @throws org.kedang.customer.ArchiveChangedException if somebody else changed it
	 * since that version
	 * @throws IllegalStateException if the reader may not, may not change one of the
	 * fields, or may not give it that owner
	 */
	@Transactional
	public List<Change> revise(ArchiveHead head, int version, Map<Field, @Nullable Object> values, Reader reader) {
		reader.demandEdit(head.ownerId());
		reader.demand(mayOwn(head, values, reader));
		reader.demandChange(values.keySet());
		List<Change> changes = this.archives.revise(head.id(), version, values, reader.id());
		if (!changes.isEmpty()) {
			this.freshness.recount(head.id());
			this.audit.record(reader.actor(), "customer-changed", "customer", head.number(), detail(changes));
		}
		return changes;
	}

	/**
	 * Whether the reader may leave the customer with the owner that the values name:
	 * unchanged, or themselves where there was none, or anybody with the right to assign.
	 */
	private static boolean mayOwn(@Nullable ArchiveHead head, Map<Field, @Nullable Object> values, Reader reader) {
		Long present = (head != null) ? head.ownerId() : null;
		return values.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().type() == FieldType.USER)
			.allMatch((entry) -> Objects.equals(entry.getValue(), present) || reader.may(Right.ASSIGN)
					|| (present == null && Objects.equals(entry.getValue(), reader.id())));
	}

	private static Map<String, Object> detail(List<Change> changes) {
		Map<String, Object> detail = new LinkedHashMap<>();
		for (Change change : changes) {
			Map<String, @Nullable Object> states = new HashMap<>();
			states.put("before", shown(change.field(), change.before()));
			states.put("after", shown(change.field(), change.after()));
			detail.put(change.field().key(), states);
		}
		return detail;
	}

	/**
	 * The audit trail is read by people who may see no customer: it holds masks, the
	 * history of the archive the values.
	 */
	@SuppressWarnings("NullAway")
	private static String shown(Field field, @Nullable String text) {
		return (text != null) ? Masks.forAudit(field, text) : text;
	}

}
