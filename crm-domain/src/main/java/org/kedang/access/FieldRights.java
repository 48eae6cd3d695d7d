package org.kedang.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides for each role which fields it sees and changes, and tells the audit trail. A
 * decision counts with the next request of everybody, on every node, since readers are
 * read afresh with it.
 */
@Component
public class FieldRights {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	FieldRights(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** What was decided, for every role. */
	@Transactional(readOnly = true)
	public Map<Role, FieldRules> all() {
		Map<Role, FieldRules> all = new EnumMap<>(Role.class);
		Arrays.stream(Role.values()).forEach((role) -> all.put(role, FieldRules.NONE));
		this.jdbc
			.sql("select role, array_agg(%s) as fields from field_right r group by role".formatted(FieldRules.LINE))
			.query((row) -> {
				all.put(Role.valueOf(row.getString("role")), FieldRules.read(row.getArray("fields")));
			});
		return all;
	}

	/**
	 * Decides for one field; a role that is not named stays as it is.
	 * @param author may manage
	 * @return how many roles it is different for now
	 * @throws IllegalArgumentException if that must not be decided of the field
	 * @throws IllegalStateException if the author may not
	 */
	@Transactional
	public int decide(Field field, Map<Role, FieldRule> wanted, Reader author) {
		author.demand(Right.MANAGE);
		wanted.forEach((role, rule) -> demandAllowed(field, role, rule));
		Map<Role, FieldRule> before = hold(field);
		Map<String, Object> was = new LinkedHashMap<>();
		Map<String, Object> is = new LinkedHashMap<>();
		int changed = 0;
		for (Map.Entry<Role, FieldRule> entry : wanted.entrySet()) {
			FieldRule old = before.getOrDefault(entry.getKey(), FieldRule.DEFAULT);
			if (!old.equals(entry.getValue())) {
				write(field, entry.getKey(), entry.getValue(), author);
				describe(was, entry.getKey(), old);
				describe(is, entry.getKey(), entry.getValue());
				changed++;
			}
		}
		if (changed > 0) {
			Map<String, Object> detail = new LinkedHashMap<>();
			detail.put("subject", field.subject().name());
			detail.putAll(AuditTrail.changes(was, is));
			this.audit.record(author.actor(), "field-rights-changed", "field", field.key(), detail);
		}
		return changed;
	}

	private static void demandAllowed(Field field, Role role, FieldRule rule) {
		boolean change = rule.change() || (FieldRules.isChangeOpen(field) && role.may(Right.EDIT_CUSTOMERS));
		if (!FieldRules.isAllowed(field, rule.sight()) || !change) {
			throw new IllegalArgumentException("Not to be decided of " + field.key());
		}
	}

	private static void describe(Map<String, Object> states, Role role, FieldRule rule) {
		states.put(role + ".sight", Objects.requireNonNullElse(name(rule.sight()), "DEFAULT"));
		states.put(role + ".change", rule.change());
	}

	private static @Nullable String name(@Nullable Sight sight) {
		return (sight != null) ? sight.name() : null;
	}

	/** What stands now, held against others until the transaction ends. */
	private Map<Role, FieldRule> hold(Field field) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('field_right'))").query((row) -> {
		});
		Map<Role, FieldRule> rules = new EnumMap<>(Role.class);
		all().forEach((role, all) -> rules.put(role, all.of(field)));
		return rules;
	}

	private void write(Field field, Role role, FieldRule rule, Reader author) {
		if (rule.isDefault()) {
			this.jdbc.sql("delete from field_right where role = ? and subject = ? and field = ?")
				.params(role.name(), field.subject().name(), field.key())
				.update();
			return;
		}
		this.jdbc.sql("""
				insert into field_right (role, subject, field, sight, may_change, changed_at, changed_by)
				values (:role, :subject, :field, :sight, :change, :at, :author)
				on conflict (role, subject, field) do update
				set sight = :sight, may_change = :change, changed_at = :at, changed_by = :author
				""")
			.param("role", role.name())
			.param("subject", field.subject().name())
			.param("field", field.key())
			.param("sight", name(rule.sight()))
			.param("change", rule.change())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("author", author.id())
			.update();
	}

}
