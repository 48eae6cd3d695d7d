package org.kedang.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.database.TestDatabase;
import org.kedang.job.JobState;
import org.kedang.job.NextTry;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scores the customers of a database of its own, which begins without any.
 */
abstract class ScoringCase {

	static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	private static TestDatabase database;

	final DataSource source = database.dataSource();

	final JdbcClient jdbc = JdbcClient.create(this.source);

	final ScoringRunRows rows = new ScoringRunRows(this.jdbc,
			Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC));

	private final ScoringExecution execution = new ScoringExecution(this.rows, new FigureReading(this.source),
			this.source, new NextTry());

	@BeforeAll
	static void open() {
		database = TestDatabase.fresh();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@BeforeEach
	void nobody() {
		this.jdbc.sql("truncate customer, custom_field, tag cascade").update();
	}

	/** As of {@link #DAY}, returns netted; done. */
	ScoringRun score() {
		long id = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), ScoringRuns.RULE_VERSION);
		this.execution.carryOut(id);
		ScoringRun run = this.rows.find(id).orElseThrow();
		assertThat(run.state()).isEqualTo(JobState.DONE);
		return run;
	}

}
