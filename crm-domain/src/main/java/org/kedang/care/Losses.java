package org.kedang.care;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Customers who may be lost, by the current scoring run.
 */
@Component
class Losses {

	/** The highest churn band, as a run writes it. */
	private static final int HIGH = 1;

	// the run's index by band, and customer_by_owner with the run's index by customer,
	// which includes the band
	private static final String SQL = """
			select c.id, c.number, c.name, o.display_name as owner, f.last_purchase_on as day, null as text, null as note,
				f.net_amount as amount, 0 as count
			from (select customer_id, expected_value from customer_outlook where run_id = %d and churn_band = :band%s) s
			join %s on c.id = s.customer_id
			join customer_figures f on f.customer_id = c.id left join app_user o on o.id = c.owner_id
			where %s
			order by coalesce(s.expected_value, -1) desc, s.customer_id desc limit :size
			""";

	/** The order in which the run's index has them. */
	private static final String FIRST = " order by coalesce(expected_value, -1) desc, customer_id desc limit 1000";

	private final JdbcClient jdbc;

	Losses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those from whom most is expected. They are looked for among the dearest of all
	 * first: where that is enough, not all customers of the circle need be looked up. Few
	 * are looked up at once.
	 */
	List<WorkItem> dearest(Circle circle, int size) {
		if (circle.few()) {
			return read("", circle, size);
		}
		List<WorkItem> first = read(FIRST, circle, size);
		return (first.size() == size) ? first : read("", circle, size);
	}

	private List<WorkItem> read(String among, Circle circle, int size) {
		long run = this.jdbc.sql("select run_id from current_scoring").query(Long.class).optional().orElse(-1L);
		return this.jdbc.sql(SQL.formatted(run, among, circle.customers(), circle.among()))
			.param("band", HIGH)
			.param("owners", circle.owners())
			.param("size", size)
			.query(Workbench::item)
			.list();
	}

}
