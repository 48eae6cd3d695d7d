package org.kedang.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.audit.AuditTrail;
import org.kedang.database.Moments;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the one row of settings.
 */
@Component
public class PoolSettingsKeeping {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	PoolSettingsKeeping(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	public PoolSettings current() {
		return this.jdbc.sql("""
				select s.*, u.display_name from pool_settings s left join app_user u on u.id = s.changed_by
				""").query(PoolSettingsKeeping::settings).single();
	}

	/**
	 * Changes them.
	 * @throws OptimisticLockingFailureException if they are not those of that version any
	 * more
	 */
	@Transactional
	public void change(PoolSettings settings, Reader reader) {
		if (!reader.may(Right.ASSIGN) || !settings.isPossible()) {
			throw new IllegalArgumentException("no such settings");
		}
		PoolSettings before = current();
		int changed = this.jdbc.sql("""
				update pool_settings set claims_per_day = ?, owned_at_most = ?, cooling_days = ?, exempt_grades = ?,
					changed_by = ?, changed_at = ?, version = version + 1 where version = ?
				""")
			.param(settings.claimsPerDay())
			.param(settings.ownedAtMost())
			.param(settings.coolingDays())
			.param(settings.exemptGrades().toArray(String[]::new))
			.param(reader.id())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(settings.version())
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("pool settings");
		}
		Map<String, Object> changes = AuditTrail.changes(values(before), values(settings));
		if (!changes.isEmpty()) {
			this.audit.record(reader.actor(), "pool-settings-changed", changes);
		}
	}

	private static Map<String, Object> values(PoolSettings settings) {
		Integer perDay = settings.claimsPerDay();
		Integer most = settings.ownedAtMost();
		return Map.of("claimsPerDay", (perDay != null) ? perDay : "", "ownedAtMost", (most != null) ? most : "",
				"coolingDays", settings.coolingDays(), "exemptGrades", String.join(" ", settings.exemptGrades()));
	}

	private static PoolSettings settings(ResultSet row, int at) throws SQLException {
		return new PoolSettings(row.getObject("claims_per_day", Integer.class),
				row.getObject("owned_at_most", Integer.class), row.getInt("cooling_days"),
				List.of((String[]) row.getArray("exempt_grades").getArray()), row.getString("display_name"),
				Moments.orNull(row, "changed_at"), row.getInt("version"));
	}

}
