package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.audit.AuditTrail;
import org.kedang.database.Moments;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credit rules in the making: opened from any version, changed by one person after the
 * other, and put in force or thrown away in the end.
 */
@Component
public class CreditDrafts {

	private static final String SUBJECT = "credit-rules";

	private static final String SELECT = """
			select d.*, u.display_name from credit_draft d join app_user u on u.id = d.changed_by
			""";

	private final JdbcClient jdbc;

	private final CreditRuleBook book;

	private final AuditTrail audit;

	private final Clock clock;

	CreditDrafts(JdbcClient jdbc, CreditRuleBook book, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.book = book;
		this.audit = audit;
		this.clock = clock;
	}

	/** All drafts, the one worked on last first. */
	public List<RulesDraft> all() {
		return this.jdbc.sql(SELECT + " order by d.changed_at desc, d.id desc").query((row, at) -> draft(row)).list();
	}

	public Optional<RulesDraft> find(long id) {
		return this.jdbc.sql(SELECT + " where d.id = ?").param(id).query((row, at) -> draft(row)).optional();
	}

	/**
	 * Opens a draft that says what a version says.
	 * @param note why, as far as that is known already
	 * @return the draft's number
	 * @throws IllegalArgumentException if there is no such version
	 */
	@Transactional
	public long open(int version, String note, Reader reader) {
		return this.jdbc
			.sql("""
					insert into credit_draft (based_on, rules, note, changed_by, changed_at) values (?, ?::jsonb, ?, ?, ?) returning id
					""")
			.params(version, CreditRuleBook.write(this.book.version(version).as(CreditRules.DRAFT)), note, reader.id(),
					now())
			.query(Long.class)
			.single();
	}

	/**
	 * Keeps what was changed.
	 * @param version the draft as it was when somebody began to change it
	 * @throws OptimisticLockingFailureException if it is not that any more, or gone
	 */
	@Transactional
	public void save(long id, int version, CreditRules rules, String note, Reader reader) {
		changed(this.jdbc
			.sql("""
					update credit_draft set rules = ?::jsonb, note = ?, changed_by = ?, changed_at = ?, version = version + 1
					where id = ? and version = ?
					""")
			.params(CreditRuleBook.write(rules.as(CreditRules.DRAFT)), note, reader.id(), now(), id, version)
			.update());
	}

	/**
	 * Throws a draft away.
	 * @throws OptimisticLockingFailureException if somebody has worked on it since
	 */
	@Transactional
	public void discard(long id, int version, Reader reader) {
		changed(this.jdbc.sql("delete from credit_draft where id = ? and version = ?").params(id, version).update());
		this.audit.record(reader.actor(), "credit-draft-discarded", SUBJECT, "#" + id, Map.of());
	}

	/**
	 * Puts a draft in force, from the next run on.
	 * @param version the draft as it was tried out
	 * @param inForce the version it was held against
	 * @return the new version
	 * @throws OptimisticLockingFailureException if either has changed since
	 */
	@Transactional
	public int publish(long id, int version, int inForce, Reader reader) {
		this.jdbc.sql("lock table credit_rules in share row exclusive mode").update();
		if (this.book.current().version() != inForce) {
			throw new OptimisticLockingFailureException("Rules " + inForce + " are not in force any more");
		}
		int published = inForce + 1;
		// in one statement: what somebody saves meanwhile is not thrown away with the
		// draft
		changed(this.jdbc
			.sql("""
					with taken as (
						delete from credit_draft where id = ? and version = ? and note <> '' returning rules, note, based_on)
					insert into credit_rules (version, rules, note, based_on, made_by, made_at)
					select ?, rules, note, based_on, ?, ? from taken
					""")
			.params(id, version, published, reader.id(), now())
			.update());
		this.audit.record(reader.actor(), "credit-rules-published", SUBJECT, "v" + published,
				Map.of("before", "v" + inForce));
		return published;
	}

	private static void changed(int rows) {
		if (rows == 0) {
			throw new OptimisticLockingFailureException("The draft is not what it was any more");
		}
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static RulesDraft draft(ResultSet row) throws SQLException {
		return new RulesDraft(row.getLong("id"), row.getInt("based_on"), CreditRuleBook.read(row.getString("rules")),
				row.getString("note"), row.getString("display_name"), Moments.of(row, "changed_at"),
				row.getInt("version"));
	}

}
