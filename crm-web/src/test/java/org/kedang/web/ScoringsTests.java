package org.kedang.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class ScoringsTests {

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_run_of_an_earlier_day_is_the_current_one_once_those_of_other_tests_are_forgotten() {
		Scorings.score(this.runs, LocalDate.of(2024, 6, 1));
		Scorings.forget(this.jdbc);
		long run = Scorings.score(this.runs, LocalDate.of(2024, 5, 1));
		assertThat(this.runs.current()).map(ScoringRun::id).contains(run);
		Scorings.forget(this.jdbc);
		assertThat(this.runs.latest(1)).isEmpty();
	}

}
