package org.kedang.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;
import org.kedang.pool.PoolRule.Basis;
import org.kedang.pool.PoolRule.Draft;
import org.kedang.pool.PoolRule.State;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All rules of the pool. A rule is drafted, tried out, let count from a day on, and
 * retired; what counts is never changed.
 */
@Component
public class PoolRules {

	private static final String RULE = """
			select r.*, m.display_name as maker, a.display_name as activator from pool_rule r
			join app_user m on m.id = r.made_by left join app_user a on a.id = r.activated_by
			""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	PoolRules(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Those that count, then drafts, then those that have counted; the latest first. */
	public List<PoolRule> all() {
		return this.jdbc.sql(RULE + " order by array_position('{ACTIVE,DRAFT,RETIRED}', r.state), r.id desc limit 200")
			.query(PoolRules::rule)
			.list();
	}

	public Optional<PoolRule> find(long id) {
		return this.jdbc.sql(RULE + " where r.id = ?").param(id).query(PoolRules::rule).optional();
	}

	@Transactional
	public long draft(Draft draft, Reader reader) {
		reader.demand(Right.ASSIGN);
		return this.jdbc.sql("""
				insert into pool_rule (kind, grades, basis, days, warn_days, made_by, made_at)
				values (?, ?, ?, ?, ?, ?, ?) returning id
				""")
			.param(kind(draft.kind()))
			.param(draft.grades().toArray(String[]::new))
			.param(draft.basis().name())
			.param(draft.days())
			.param(draft.warnDays())
			.param(reader.id())
			.param(now())
			.query(Long.class)
			.single();
	}

	/**
	 * Changes a draft.
	 * @throws OptimisticLockingFailureException if it is no draft of that version any
	 * more
	 */
	@Transactional
	public void change(long id, int version, Draft draft, Reader reader) {
		reader.demand(Right.ASSIGN);
		settle(this.jdbc.sql("""
				update pool_rule set kind = ?, grades = ?, basis = ?, days = ?, warn_days = ?, version = version + 1
				where id = ? and version = ? and state = 'DRAFT'
				""")
			.param(kind(draft.kind()))
			.param(draft.grades().toArray(String[]::new))
			.param(draft.basis().name())
			.param(draft.days())
			.param(draft.warnDays())
			.param(id)
			.param(version)
			.update());
	}

	/**
	 * Lets a draft count.
	 * @param startsOn nobody is released before this day
	 * @throws OptimisticLockingFailureException if it is no draft of that version any
	 * more
	 */
	@Transactional
	public void activate(long id, int version, LocalDate startsOn, Reader reader) {
		reader.demand(Right.ASSIGN);
		settle(this.jdbc.sql("""
				update pool_rule set state = 'ACTIVE', starts_on = ?, activated_by = ?, activated_at = ?,
					version = version + 1 where id = ? and version = ? and state = 'DRAFT'
				""").params(startsOn, reader.id(), now(), id, version).update());
		record("pool-rule-activated", id, reader);
	}

	/** Ends a rule that counts. */
	@Transactional
	public void retire(long id, Reader reader) {
		reader.demand(Right.ASSIGN);
		settle(this.jdbc.sql("""
				update pool_rule set state = 'RETIRED', retired_by = ?, retired_at = ?, version = version + 1
				where id = ? and state = 'ACTIVE'
				""").params(reader.id(), now(), id).update());
		record("pool-rule-retired", id, reader);
	}

	/**
	 * Throws a draft away.
	 * @throws OptimisticLockingFailureException if it is no draft of that version any
	 * more
	 */
	@Transactional
	public void remove(long id, int version, Reader reader) {
		reader.demand(Right.ASSIGN);
		settle(this.jdbc.sql("delete from pool_rule where id = ? and version = ? and state = 'DRAFT'")
			.params(id, version)
			.update());
	}

	private void record(String action, long id, Reader reader) {
		PoolRule rule = find(id).orElseThrow();
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("basis", rule.basis().name());
		detail.put("days", rule.days());
		detail.put("grades", String.join(" ", rule.grades()));
		detail.put("startsOn", String.valueOf(rule.startsOn()));
		this.audit.record(reader.actor(), action, "pool-rule", id, detail);
	}

	private static void settle(int rows) {
		if (rows == 0) {
			throw new OptimisticLockingFailureException("pool rule");
		}
	}

	private static @Nullable String kind(@Nullable Subject kind) {
		return (kind != null) ? kind.letter() : null;
	}

	private static PoolRule rule(ResultSet row, int at) throws SQLException {
		String kind = row.getString("kind");
		return new PoolRule(row.getLong("id"), State.valueOf(row.getString("state")),
				(kind != null) ? Subject.ofKind(kind) : null, List.of((String[]) row.getArray("grades").getArray()),
				Basis.valueOf(row.getString("basis")), row.getInt("days"), row.getInt("warn_days"),
				row.getObject("starts_on", LocalDate.class), row.getString("maker"), Moments.of(row, "made_at"),
				row.getString("activator"), row.getInt("version"));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
