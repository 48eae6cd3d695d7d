package org.kedang.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.archive.ArchiveHead;
import org.kedang.audit.AuditTrail;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers whom no rule releases, for good or until a day.
 */
@Component
public class PoolExemptions {

	private static final String EXEMPTION = """
			select e.*, c.number, c.name, u.display_name as maker, o.display_name as owner from pool_exemption e
			join customer c on c.id = e.customer_id join app_user u on u.id = e.made_by
			left join app_user o on o.id = c.owner_id
			""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	PoolExemptions(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The customer's exemption, over or not: the longest where a merge brought several.
	 */
	public Optional<Exemption> of(long customer) {
		return this.jdbc
			.sql(EXEMPTION + " where e.customer_id = ? order by coalesce(e.until, 'infinity') desc, e.id desc limit 1")
			.param(customer)
			.query(PoolExemptions::exemption)
			.optional();
	}

	/**
	 * Some exemptions, those made last first.
	 * @param before the id before which they are; {@link Long#MAX_VALUE} begins
	 */
	public List<Exemption> page(long before, int limit) {
		return this.jdbc.sql(EXEMPTION + " where e.id < ? order by e.id desc limit ?")
			.params(before, limit)
			.query(PoolExemptions::exemption)
			.list();
	}

	/**
	 * Exempts a customer; a second time overwrites the first.
	 * @param reason 1 to 200 letters
	 * @param until the last day; null for good
	 */
	@Transactional
	public void put(ArchiveHead head, String reason, @Nullable LocalDate until, Reader reader) {
		reader.demand(Right.ASSIGN);
		this.jdbc.sql("delete from pool_exemption where customer_id = ?").param(head.id()).update();
		this.jdbc.sql("""
				insert into pool_exemption (customer_id, reason, until, made_by, made_at) values (?, ?, ?, ?, ?)
				""")
			.param(head.id())
			.param(reason)
			.param(until)
			.param(reader.id())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.record(reader.actor(), "pool-exempted", "customer", head.number(),
				Map.of("reason", reason, "until", (until != null) ? until.toString() : ""));
	}

	@Transactional
	public void remove(ArchiveHead head, Reader reader) {
		reader.demand(Right.ASSIGN);
		if (this.jdbc.sql("delete from pool_exemption where customer_id = ?").param(head.id()).update() > 0) {
			this.audit.record(reader.actor(), "pool-exemption-removed", "customer", head.number(), Map.of());
		}
	}

	private static Exemption exemption(ResultSet row, int at) throws SQLException {
		return new Exemption(row.getLong("id"), row.getString("number"), row.getString("name"), row.getString("owner"),
				row.getString("reason"), row.getObject("until", LocalDate.class), row.getString("maker"),
				Moments.of(row, "made_at"));
	}

	/**
	 * One exemption.
	 *
	 * @param owner the owner's name; null for the pool
	 * @param until the last day; null for good
	 */
	public record Exemption(long id, String number, String name, @Nullable String owner, String reason,
			@Nullable LocalDate until, String maker, Instant madeAt) {

		public boolean isOver(LocalDate today) {
			return this.until != null && this.until.isBefore(today);
		}

	}

}
