package org.kedang.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

	private static final String SOON = "d.due_on <= cast(:today as date) + d.warn_days";

	private final JdbcClient jdbc;

	private final KnownDue known;

	PoolWarnings(JdbcClient jdbc, KnownDue known) {
		this.jdbc = jdbc;
		this.known = known;
	}

	/** The first of the reader's own customers that will be released soon. */
	@Transactional(readOnly = true)
	public List<DueCustomer> mine(Reader reader, int limit) {
		return hasRules() ? page(reader, null, limit) : List.of();
	}

	/** The rules that only a purchase keeps a customer from. */
	@Transactional(readOnly = true)
	public Set<Long> onPurchases() {
		return this.jdbc.sql("select id from pool_rule where state = 'ACTIVE' and basis = 'PURCHASE'")
			.query(Long.class)
			.set();
	}

	private boolean hasRules() {
		return this.jdbc.sql("select exists (select from pool_rule where state = 'ACTIVE')")
			.query(Boolean.class)
			.single();
	}

	/** How many of the reader's own customers will be released soon. */
	@Transactional(readOnly = true)
	public int count(Reader reader) {
		return this.known
			.statement("select count(*) from (%s) d where %s".formatted(DueSql.byActiveRules("c.owner_id = :me"), SOON),
					Map.of("me", reader.id()))
			.query(Integer.class)
			.single();
	}

	/**
	 * One page of the reader's own customers.
	 * @param after where the page before this one ended; null, or anything that is no
	 * place, begins with the soonest
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<DueCustomer> page(Reader reader, @Nullable String after, int limit) {
		return read("c.owner_id = :me", Map.of("me", reader.id()), DuePlace.parse(after), limit);
	}

	/**
	 * One page of everybody's customers, for those who may assign them; empty while they
	 * are still being looked through, to be asked for again. Whoever was due a moment ago
	 * and is no more is left out; whoever has become due since may be missing.
	 * @param after where the page before this one ended; null, or anything that is no
	 * place, begins with the soonest
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public Optional<List<DueCustomer>> everybody(Reader reader, @Nullable String after, int limit) {
		reader.demand(Right.ASSIGN);
		return this.known
			.soon("select due_on as day, id from (%s) d where %s order by due_on, id"
				.formatted(DueSql.byActiveRules("true"), SOON), Map.of())
			.map((found) -> this.known.page(found, DuePlace.parse(after), limit, this::stillDue,
					(last, missing) -> read("true", Map.of(), last, missing)));
	}

	/** Who stays on the same day. */
	private List<DueCustomer> stillDue(List<DuePlace> places) {
		Long[] ids = places.stream().map(DuePlace::id).toArray(Long[]::new);
		return read("c.id = any(:ids)", Map.of("ids", ids), DuePlace.parse(null), ids.length).stream()
			.filter((due) -> places.contains(new DuePlace(due.dueOn(), due.id())))
			.toList();
	}

	private List<DueCustomer> read(String whose, Map<String, ?> parameters, DuePlace after, int limit) {
		return this.known.statement("""
				select d.*, c.number, c.name, u.display_name as owner, f.last_contact_on, f.last_purchase_on,
					f.net_amount
				from (select * from (%s) d where %s and (d.due_on, d.id) > (:day, :id)
						order by d.due_on, d.id limit :limit) d
				join customer c on c.id = d.id join customer_figures f on f.customer_id = d.id
				join app_user u on u.id = d.owner_id order by d.due_on, d.id
				""".formatted(DueSql.byActiveRules(whose), SOON), parameters)
			.param("day", after.day())
			.param("id", after.id())
			.param("limit", limit)
			.query(DueCustomer::of)
			.list();
	}

}
