package org.kedang.web;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The scoring runs of a test's database, the current one among them.
 */
public final class Scorings {

	private Scorings() {
	}

	/**
	 * Forgets them all, with what they say of customers. Of several the run of the latest
	 * day is the current one: what one test leaves would hide what the next one scores.
	 */
	public static void forget(JdbcClient jdbc) {
		// to drop the partitions would wait for pages that still read
		for (String table : List.of("current_scoring", "scoring_run", "rfm_score", "customer_outlook",
				"invoice_outlook")) {
			jdbc.sql("delete from " + table).update();
		}
	}

}
