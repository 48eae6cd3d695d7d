package org.kedang.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, retires and restores the administrator's own fields, and tells the audit trail.
 */
@Component
public class FieldKeeping {

	private final CustomFields fields;

	private final AuditTrail audit;

	FieldKeeping(CustomFields fields, AuditTrail audit) {
		this.fields = fields;
		this.audit = audit;
	}

	/**
	 * Adds a field.
	 * @throws org.springframework.dao.DuplicateKeyException if the subject has that key
	 */
	@Transactional
	public void add(CustomFieldDraft draft, long author, Actor actor) {
		this.fields.add(draft, author);
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("subject", draft.subject().name());
		detail.put("category", draft.category());
		detail.put("label", draft.labelZh());
		detail.put("type", draft.type().name());
		detail.put("required", draft.required());
		detail.put("sensitivity", draft.sensitivity().name());
		this.audit.record(actor, "field-added", "field", draft.key(), detail);
	}

	/** Takes a field out of all pages; its values stay. */
	@Transactional
	public void retire(Subject subject, String key, Actor actor) {
		this.fields.retire(subject, key, true);
		this.audit.record(actor, "field-retired", "field", key, Map.of("subject", subject.name()));
	}

	/** Brings a retired field back with its values. */
	@Transactional
	public void restore(Subject subject, String key, Actor actor) {
		this.fields.retire(subject, key, false);
		this.audit.record(actor, "field-restored", "field", key, Map.of("subject", subject.name()));
	}

}
