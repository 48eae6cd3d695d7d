package org.kedang.web;

import java.time.LocalDate;
import java.util.List;

import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.job.JobState;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

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

	/**
	 * Scores as of a day, returns netted; done.
	 * @return the run
	 */
	public static long score(ScoringRuns runs, LocalDate day) {
		ScoringRun run = runs.runNow(ScoringRequest.of(day, Returns.NET, null));
		assertThat(run.state()).isEqualTo(JobState.DONE);
		return run.id();
	}

}
