package org.kedang.customer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks PostgreSQL to plan the statements of this transaction for the values they have:
 * what a good plan is for a roster or a search depends on them, and a plan for any value
 * would read a million rows where fifty do.
 */
final class CustomPlans {

	private CustomPlans() {
	}

	static void wanted(JdbcClient jdbc) {
		jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
	}

	/**
	 * Asks for statements that are not shared out among processes: each would look for a
	 * whole page of its own, and somebody else waits for the processors.
	 */
	static void alone(JdbcClient jdbc) {
		jdbc.sql("select set_config('max_parallel_workers_per_gather', '0', true)").query(String.class).single();
	}

}
