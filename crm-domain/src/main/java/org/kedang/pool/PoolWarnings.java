package org.kedang.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the rules of the pool will release soon: each owner is told so many days before as
 * the rule says, the soonest first.
 */
@Component
public class PoolWarnings {

	private final JdbcClient jdbc;

	private final Clock clock;

	PoolWarnings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The first of the reader's own customers that will be released soon. */
	@Transactional(readOnly = true)
	public List<DueCustomer> mine(Reader reader, int limit) {
		return hasRules() ? page(reader, false, null, limit) : List.of();
	}

	private boolean hasRules() {
		return this.jdbc.sql("select exists (select from pool_rule where state = 'ACTIVE')")
			.query(Boolean.class)
			.single();
	}

	/** How many of the reader's own customers will be released soon. */
	@Transactional(readOnly = true)
	public int count(Reader reader) {
		return this.jdbc
			.sql("select count(*) from (%s) d where d.due_on <= cast(:today as date) + d.warn_days"
				.formatted(DueSql.byActiveRules("c.owner_id = :me")))
			.param("today", LocalDate.now(this.clock))
			.param("zone", this.clock.getZone().getId())
			.param("me", reader.id())
			.query(Integer.class)
			.single();
	}

	/**
	 * One page.
	 * @param everybody whether to list everybody's customers, for those who may assign
	 * them
	 * @param after where the page before this one ended; null, or anything that is no
	 * place, begins with the soonest
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<DueCustomer> page(Reader reader, boolean everybody, @Nullable String after, int limit) {
		boolean all = everybody && reader.may(Right.ASSIGN);
		Place place = Place.parse(after);
		return this.jdbc.sql("""
				select d.*, c.number, c.name, u.display_name as owner, f.last_contact_on, f.last_purchase_on,
					f.net_amount
				from (select * from (%s) x where x.due_on <= cast(:today as date) + x.warn_days
						and (x.due_on, x.id) > (:day, :id) order by x.due_on, x.id limit :limit) d
				join customer c on c.id = d.id join customer_figures f on f.customer_id = d.id
				join app_user u on u.id = d.owner_id order by d.due_on, d.id
				""".formatted(DueSql.byActiveRules(all ? "true" : "c.owner_id = :me")))
			.param("today", LocalDate.now(this.clock))
			.param("zone", this.clock.getZone().getId())
			.param("me", reader.id())
			.param("day", place.day())
			.param("id", place.id())
			.param("limit", limit)
			.query(DueCustomer::of)
			.list();
	}

	private record Place(LocalDate day, long id) {

		static final Place FIRST = new Place(LocalDate.of(1900, 1, 1), 0);

		static Place parse(@Nullable String text) {
			String[] parts = (text != null) ? text.split("_") : new String[0];
			try {
				return (parts.length == 2 && parts[0].length() == 10)
						? new Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1])) : FIRST;
			}
			catch (DateTimeParseException | NumberFormatException ex) {
				return FIRST;
			}
		}

	}

}
