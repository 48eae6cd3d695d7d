package org.kedang.analytics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How far a run says it is. */
class RunProgressTests extends ScoringCase {

	@Test
	void a_step_that_only_asks_whether_to_go_on_does_not_set_a_run_back() {
		long id = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), ScoringRuns.RULE_VERSION);
		this.rows.start(id);
		RunProgress progress = new RunProgress(this.rows, id, 30);
		progress.report(20, 20);
		progress.report(0, 20);
		assertThat(this.rows.find(id).orElseThrow()).satisfies((run) -> {
			assertThat(run.done()).isEqualTo(20);
			assertThat(run.total()).isEqualTo(50);
		});
	}

	@Test
	void a_run_that_is_done_has_done_everything() {
		for (String number : new String[] { "P-1", "P-2", "P-3" }) {
			this.jdbc.sql("insert into customer (kind, number, name, acquired_on) values ('I', ?, ?, '2020-01-01')")
				.param(number)
				.param("人" + number)
				.update();
		}
		ScoringRun run = score();
		assertThat(run.total()).isPositive();
		assertThat(run.done()).isEqualTo(run.total());
	}

}
