package org.kedang.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.access.Right;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a rule would do today, if it counted by itself: nothing is changed.
 */
@Component
public class PoolTrial {

	/** Rows on a page. */
	public static final int PAGE = 50;

	private static final String COUNT = """
			select coalesce(sum(number) filter (where due), 0) as released,
				coalesce(sum(number) filter (where not due), 0) as warned, count(*) filter (where due) as owners
			from (select owner_id, due_on <= cast(:today as date) as due, count(*) as number from (%s) d
				where due_on <= cast(:today as date) + warn_days group by 1, 2) o
			""".formatted(DueSql.byRule("true"));

	private static final String RELEASED = """
			select cast('%s' as date) as day, id from (%s) d where due_on <= cast(:today as date) order by id
			""".formatted(DuePlace.ANY, DueSql.byRule("true"));

	private static final String ROWS = """
			select d.*, c.number, c.name, u.display_name as owner, f.last_contact_on, f.last_purchase_on,
				f.net_amount
			from (select * from (%s) x where x.due_on <= cast(:today as date) and x.id > :after
				order by x.id limit :limit) d
			join customer c on c.id = d.id join customer_figures f on f.customer_id = d.id
			join app_user u on u.id = d.owner_id order by d.id
			""";

	private final KnownDue known;

	PoolTrial(KnownDue known) {
		this.known = known;
	}

	/** How many customers it would release today, and tell their owners of. */
	@Transactional(readOnly = true)
	public Counted count(PoolRule rule, Reader reader) {
		reader.demand(Right.ASSIGN);
		return this.known.count(COUNT, of(rule));
	}

	/**
	 * Some of those it would release today, by their ids, with one more where there are
	 * more. Whoever was to be released a moment ago and is no more is left out.
	 * @param after the last customer seen; 0 begins with the first
	 */
	@Transactional(readOnly = true)
	public List<DueCustomer> page(PoolRule rule, long after, Reader reader) {
		reader.demand(Right.ASSIGN);
		List<DuePlace> found = this.known.places(RELEASED, of(rule));
		return this.known.page(found, new DuePlace(DuePlace.ANY, after), PAGE + 1, (places) -> {
			Map<String, Object> parameters = new HashMap<>(of(rule));
			parameters.put("ids", places.stream().map(DuePlace::id).toArray(Long[]::new));
			return read("c.id = any(:ids)", parameters, 0, places.size());
		}, (place, limit) -> read("true", of(rule), place.id(), limit));
	}

	private List<DueCustomer> read(String whose, Map<String, ?> parameters, long after, int limit) {
		return this.known.statement(ROWS.formatted(DueSql.byRule(whose)), parameters)
			.param("after", after)
			.param("limit", limit)
			.query(DueCustomer::of)
			.list();
	}

	/** The version tells what a rule said from what it says now. */
	private static Map<String, Object> of(PoolRule rule) {
		return Map.of("rule", rule.id(), "version", rule.version());
	}

	/**
	 * What a rule would do.
	 *
	 * @param released how many it would release today
	 * @param warned how many more their owners would be told of
	 * @param owners how many owners would lose somebody
	 */
	public record Counted(int released, int warned, int owners) {

		static Counted of(ResultSet row, int at) throws SQLException {
			return new Counted(row.getInt("released"), row.getInt("warned"), row.getInt("owners"));
		}

	}

}
