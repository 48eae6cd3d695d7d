package org.kedang.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.JsonText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appends to the audit trail, within the caller's transaction where there is one: what is
 * rolled back leaves no entry.
 */
@Component
public class AuditTrail {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Records something that has no particular subject.
	 */
	public void record(Actor actor, String action, Map<String, ?> detail) {
		record(actor, action, null, null, detail);
	}

	/**
	 * Records what was done to one thing.
	 * @param action a short code, in lower case with hyphens; its name in words is the
	 * message {@code audit.action.<code>}
	 * @param subjectKind a short code such as {@code customer}; its name is the message
	 * {@code audit.subject.<code>}
	 * @param subjectId the number or id people know it by
	 * @param detail whatever explains it, written as JSON; never a secret
	 */
	public void record(Actor actor, String action, @Nullable String subjectKind, @Nullable Object subjectId,
			Map<String, ?> detail) {
		this.jdbc.sql("""
				insert into audit_entry (at, user_id, user_name, action, subject_kind, subject_id, detail, ip)
				values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::inet)
				""")
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(actor.userId())
			.param(actor.name())
			.param(action)
			.param(subjectKind)
			.param((subjectId != null) ? subjectId.toString() : null)
			.param(JsonText.withoutZeros(JSON.writeValueAsString(detail)))
			.param(address(actor))
			.update();
	}

	/**
	 * Without the zone that link-local addresses carry, which the database does not know.
	 */
	private static @Nullable String address(Actor actor) {
		String address = (actor.address() != null) ? actor.address().replaceFirst("%.*", "") : "";
		return address.matches("[0-9a-fA-F:.]+") ? address : null;
	}

	/**
	 * What differs between two states, as a detail: {@code {"field": {"before": ...,
	 * "after": ...}}}.
	 */
	public static Map<String, Object> changes(Map<String, ?> before, Map<String, ?> after) {
		Set<String> fields = new LinkedHashSet<>(before.keySet());
		fields.addAll(after.keySet());
		Map<String, Object> changes = new LinkedHashMap<>();
		for (String field : fields) {
			Object was = before.get(field);
			Object is = after.get(field);
			if (!Objects.equals(was, is)) {
				Map<String, @Nullable Object> change = new LinkedHashMap<>();
				change.put("before", was);
				change.put("after", is);
				changes.put(field, change);
			}
		}
		return changes;
	}

}
