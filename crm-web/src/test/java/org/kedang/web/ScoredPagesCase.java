package org.kedang.web;

import java.time.LocalDate;

import org.kedang.analytics.ScoringRuns;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What tests of pages have in common that tell of scored customers. */
@WebTest
public abstract class ScoredPagesCase {

	@Autowired
	protected MockMvc mvc;

	@Autowired
	protected People people;

	@Autowired
	protected Pages pages;

	@Autowired
	protected ScoringRuns runs;

	@Autowired
	protected JdbcClient jdbc;

	/** Scores as of the day the tests' customers are made for. */
	protected long run() {
		return run(LocalDate.of(2024, 5, 1));
	}

	protected long run(LocalDate day) {
		return Scorings.score(this.runs, day);
	}

}
