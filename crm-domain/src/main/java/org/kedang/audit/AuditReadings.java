package org.kedang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the audit trail, newest first. Paging is by keyset, so that the thousandth page
 * costs what the first does.
 */
@Component
public class AuditReadings {

	private final JdbcClient jdbc;

	AuditReadings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * At most {@code limit} entries, newest first.
	 */
	public List<AuditEntry> find(AuditQuery query, int limit) {
		StringJoiner conditions = new StringJoiner(" and ", "where ", "").setEmptyValue("");
		List<Object> values = new ArrayList<>();
		narrow(conditions, values, "user_id = ?", query.userId());
		narrow(conditions, values, "action = ?", query.action());
		narrow(conditions, values, "subject_kind = ?", query.subjectKind());
		narrow(conditions, values, "subject_id = ?", query.subjectId());
		narrow(conditions, values, "at >= ?", time(query.from()));
		narrow(conditions, values, "at < ?", time(query.until()));
		AuditQuery.Position after = query.after();
		if (after != null) {
			conditions.add("(at, id) < (?, ?)");
			values.add(after.at().atOffset(ZoneOffset.UTC));
			values.add(after.id());
		}
		values.add(limit);
		return this.jdbc.sql("""
				select id, at, user_id, user_name, action, subject_kind, subject_id, detail::text as detail,
					host(ip) as ip
				from audit_entry %s order by at desc, id desc limit ?
				""".formatted(conditions)).params(values).query(AuditReadings::entry).list();
	}

	/**
	 * The actions that occur in the trail, in alphabetical order.
	 */
	public List<String> actions() {
		// a loose index scan: one step an action, however long the trail is
		return this.jdbc.sql("""
				with recursive action(name) as (
					select min(action) from audit_entry
					union all
					select (select min(action) from audit_entry where action > name) from action where name is not null
				)
				select name from action where name is not null order by name
				""").query(String.class).list();
	}

	private static void narrow(StringJoiner conditions, List<Object> values, String condition, @Nullable Object value) {
		if (value != null) {
			conditions.add(condition);
			values.add(value);
		}
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private static AuditEntry entry(ResultSet row, int number) throws SQLException {
		Actor actor = new Actor(row.getObject("user_id", Long.class), row.getString("user_name"), row.getString("ip"));
		return new AuditEntry(row.getLong("id"), Moments.of(row, "at"), actor, row.getString("action"),
				row.getString("subject_kind"), row.getString("subject_id"), row.getString("detail"));
	}

}
