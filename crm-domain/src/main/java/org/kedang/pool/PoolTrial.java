package org.kedang.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a rule would do today, if it counted by itself: nothing is changed.
 */
@Component
public class PoolTrial {

	/** Rows on a page. */
	public static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final Clock clock;

	PoolTrial(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How many customers it would release today, and tell their owners of. */
	@Transactional(readOnly = true)
	public Counted count(PoolRule rule, Reader reader) {
		reader.demand(Right.ASSIGN);
		return bound(this.jdbc.sql("""
				select count(*) filter (where due_on <= cast(:today as date)) as released,
					count(*) filter (where due_on > cast(:today as date)
						and due_on <= cast(:today as date) + warn_days) as warned,
					count(distinct owner_id) filter (where due_on <= cast(:today as date)) as owners
				from (%s) d
				""".formatted(DueSql.byRule())), rule)
			.query((row, at) -> new Counted(row.getInt("released"), row.getInt("warned"), row.getInt("owners")))
			.single();
	}

	/**
	 * Some of those it would release today, by their ids, with one more where there are
	 * more.
	 * @param after the last customer seen; 0 begins with the first
	 */
	@Transactional(readOnly = true)
	public List<DueCustomer> page(PoolRule rule, long after, Reader reader) {
		reader.demand(Right.ASSIGN);
		return bound(this.jdbc.sql("""
				select d.*, c.number, c.name, u.display_name as owner, f.last_contact_on, f.last_purchase_on,
					f.net_amount
				from (select * from (%s) x where x.due_on <= cast(:today as date) and x.id > :after
					order by x.id limit :limit) d
				join customer c on c.id = d.id join customer_figures f on f.customer_id = d.id
				join app_user u on u.id = d.owner_id order by d.id
				""".formatted(DueSql.byRule())), rule).param("after", after)
			.param("limit", PAGE + 1)
			.query(DueCustomer::of)
			.list();
	}

	/** A rule that counts already is tried out as if it began today. */
	private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, @Nullable PoolRule rule) {
		return statement.param("today", LocalDate.now(this.clock))
			.param("zone", this.clock.getZone().getId())
			.param("rule", (rule != null) ? rule.id() : -1);
	}

	/**
	 * What a rule would do.
	 *
	 * @param released how many it would release today
	 * @param warned how many more their owners would be told of
	 * @param owners how many owners would lose somebody
	 */
	public record Counted(int released, int warned, int owners) {
	}

}
