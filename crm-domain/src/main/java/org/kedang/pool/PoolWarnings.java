package org.kedang.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.customer.FewCustomers;

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

	private static final String OWN = "c.owner_id = :me";

	private final JdbcClient jdbc;

	private final KnownDue known;

	private final FewCustomers few;

	PoolWarnings(JdbcClient jdbc, KnownDue known, FewCustomers few) {
		this.jdbc = jdbc;
		this.known = known;
		this.few = few;
	}

	/**
	 * The first of the reader's own customers that will be released soon, however long it
	 * takes to find them.
	 */
	@Transactional(readOnly = true)
	public List<DueCustomer> mine(Reader reader, int limit) {
		return hasRules() ? read(OWN, Map.of("me", reader.id()), DuePlace.parse(null), limit) : List.of();
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

	/**
	 * One page of the reader's own customers. Where these are many, they are found and
	 * remembered as everybody's are: empty while they are still being looked through.
	 * @param after where the page before this one ended; null, or anything that is no
	 * place, begins with the soonest
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public Optional<List<DueCustomer>> own(Reader reader, @Nullable String after, int limit) {
		Map<String, ?> me = Map.of("me", reader.id());
		if (!hasRules()) {
			return Optional.of(List.of());
		}
		if (this.few.areOf(reader.id())) {
			return Optional.of(read(OWN, me, DuePlace.parse(after), limit));
		}
		return this.known.own(places(OWN), me).map((found) -> page(found, OWN, me, after, limit));
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
		return this.known.soon(places("true"), Map.of()).map((found) -> page(found, "true", Map.of(), after, limit));
	}

	private static String places(String whose) {
		return "select due_on as day, id from (%s) d where %s order by due_on, id"
			.formatted(DueSql.byActiveRules(whose), SOON);
	}

	private List<DueCustomer> page(List<DuePlace> found, String whose, Map<String, ?> parameters,
			@Nullable String after, int limit) {
		return this.known.page(found, DuePlace.parse(after), limit, (places) -> stillDue(places, whose, parameters),
				(last, missing) -> read(whose, parameters, last, missing));
	}

	/** Who stays on the same day. */
	private List<DueCustomer> stillDue(List<DuePlace> places, String whose, Map<String, ?> parameters) {
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("ids", places.stream().map(DuePlace::id).toArray(Long[]::new));
		return read("c.id = any(:ids) and " + whose, all, DuePlace.parse(null), places.size()).stream()
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
