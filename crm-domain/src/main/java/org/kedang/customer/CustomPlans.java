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
	 * Asks for a page's statements as above, not shared out among processes: each would
	 * look for a whole page of its own, and somebody else waits for the processors. What
	 * they read is in memory, so that a page of the database costs little beside what is
	 * done with its rows: else the database walks along an order, row by row, where all
	 * that is asked for is found sooner by putting indexes together.
	 */
	static void ofPage(JdbcClient jdbc) {
		jdbc.sql("""
				select set_config('plan_cache_mode', 'force_custom_plan', true),
					set_config('max_parallel_workers_per_gather', '0', true),
					set_config('seq_page_cost', '0.25', true), set_config('random_page_cost', '0.25', true)
				""").query((row, number) -> row.getString(1)).single();
	}

	/**
	 * Asks for the rows of a few customers to be looked up one by one: reading a table of
	 * a million for them costs the database less than it does, to its mind.
	 */
	static void ofFew(JdbcClient jdbc) {
		jdbc.sql("select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)")
			.query((row, number) -> row.getString(1))
			.single();
	}

}
