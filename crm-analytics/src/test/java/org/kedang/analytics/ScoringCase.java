package org.kedang.analytics;

import java.sql.SQLException;
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
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scores the customers of a database of its own, which begins without any.
 */
abstract class ScoringCase {

	static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	private static TestDatabase database;

	private static SingleConnectionDataSource connection;

	final DataSource source = database.dataSource();

	/** One connection for all of a class: its many small statements need no more. */
	final JdbcClient jdbc = JdbcClient.create(connection);

	final ScoringRunRows rows = new ScoringRunRows(this.jdbc,
			Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC));

	private final ScoringExecution execution = new ScoringExecution(this.rows, new FigureReading(this.source),
			this.source, new NextTry());

	@BeforeAll
	static void open() throws SQLException {
		database = TestDatabase.fresh();
		connection = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
	}

	@AfterAll
	static void drop() {
		connection.destroy();
		database.close();
	}

	@BeforeEach
	void nobody() {
		this.jdbc.sql("truncate customer, custom_field, tag cascade").update();
	}

	/** As of {@link #DAY}, returns netted; done. */
	ScoringRun score() {
		return score(ScoringRequest.of(DAY, Returns.NET, null));
	}

	/** As asked for; done. */
	ScoringRun score(ScoringRequest request) {
		long id = this.rows.insert(request, ScoringRuns.RULE_VERSION);
		this.execution.carryOut(id);
		ScoringRun run = this.rows.find(id).orElseThrow();
		assertThat(run.state()).isEqualTo(JobState.DONE);
		return run;
	}

}
