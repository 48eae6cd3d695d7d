package org.kedang.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.duplicate.DuplicateScan;
import org.kedang.ingest.duplicate.DuplicateScans;
import org.kedang.ingest.duplicate.Searching;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.ingest.undo.TakingBack;
import org.kedang.ingest.undo.UndoState;
import org.kedang.ingest.workbook.Limits;
import org.kedang.job.JobState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import({ Importing.class, TakingBack.class, Searching.class })
class InterruptedImportTests {

	private static final String ALIKE = "客户编号,姓名,手机,出生日期\nX-1,王建国,13812345678,1980-05-04\nX-2,王建国,13812345678,1980-05-04\n";

	@Autowired
	Importing importing;

	@Autowired
	Imports imports;

	@Autowired
	ImportUndos undos;

	@Autowired
	TakingBack taking;

	@Autowired
	DuplicateScans scans;

	@Autowired
	Searching searching;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource dataSource;

	@Autowired
	Environment environment;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	@Test
	void a_process_killed_at_any_stage_leaves_it_to_the_next_one_with_the_same_result() throws Exception {
		ImportBatch batch = start(false);
		kill(ImportState.READING, batch.id());
		kill(ImportState.CHECKING, batch.id());
		Process process = application();
		await(batch.id(), ImportState.READY);
		kill(process);
		assertThat(this.imports.get(batch.id()).ledger()).isEqualTo(LinkedImportTests.ALL);
		assertThat(LinkedImportTests.stored(this.importing)).isEqualTo("0|0|0|0|0");
		this.imports.confirm(batch.id(), this.importing.anna());
		kill(ImportState.STORING, batch.id());
		assertThat(LinkedImportTests.stored(this.importing)).isEqualTo("0|0|0|0|0");
		assertStoredOnce(this.importing.run(batch));
	}

	@Test
	void a_process_killed_while_it_takes_back_and_searches_leaves_both_to_the_next_one() throws Exception {
		ImportBatch batch = this.importing.run(start(true));
		this.importing.store(Subject.INDIVIDUAL, ALIKE);
		// what the import found itself
		this.jdbc.sql("delete from duplicate_pair").update();
		this.undos.request(batch.id(), this.importing.anna());
		this.scans.request();
		try (Obstacle removing = Obstacle.before("receivable", this.dataSource);
				Obstacle queueing = Obstacle.before("duplicate_pair", this.dataSource)) {
			Process process = application();
			try {
				removing.await();
				queueing.await();
			}
			finally {
				kill(process);
			}
		}
		assertThat(this.undos.find(batch.id())).map(ImportUndo::state).contains(UndoState.RUNNING);
		assertThat(this.scans.latest()).map(DuplicateScan::state).contains(JobState.RUNNING);
		assertThat(pairs()).isEmpty();
		assertThat(this.importing.row("select count(*) from receivable")).isNotEqualTo("0");
		assertThat(this.searching.run().state()).isEqualTo(JobState.DONE);
		List<String> found = pairs();
		assertThat(found).isNotEmpty();
		this.scans.request();
		assertThat(this.searching.run().gone()).isZero();
		assertThat(pairs()).as("as one that nobody killed").isEqualTo(found);
		assertThat(this.taking.run(batch.id()).state()).isEqualTo(UndoState.UNDONE);
		assertThat(this.importing.rows("select number from customer order by 1")).containsExactly("X-1", "X-2");
		assertThat(this.importing.row("select count(*) from receivable")).isEqualTo("0");
	}

	private List<String> pairs() {
		return this.importing.rows("select a_id, b_id, probability, evidence from duplicate_pair order by 1, 2");
	}

	@ParameterizedTest
	@EnumSource(names = { "READING", "CHECKING", "STORING" })
	void a_connection_lost_in_the_middle_is_made_anew_and_nothing_is_stored_twice(ImportState stage)
			throws SQLException, InterruptedException {
		ImportBatch batch = start(stage == ImportState.STORING);
		CompletableFuture<ImportBatch> run;
		try (Obstacle obstacle = Obstacle.at(stage, this.dataSource)) {
			run = CompletableFuture.supplyAsync(() -> this.importing.run(batch));
			obstacle.await(batch.id());
			obstacle.cut();
		}
		assertThat(run.join().ledger()).isEqualTo(LinkedImportTests.ALL);
		if (stage != ImportState.STORING) {
			this.imports.confirm(batch.id(), this.importing.anna());
			this.importing.run(batch);
		}
		assertStoredOnce(this.imports.get(batch.id()));
	}

	@Test
	void a_search_whose_connection_is_lost_is_left_to_its_next_try() throws SQLException, InterruptedException {
		this.importing.store(Subject.INDIVIDUAL, ALIKE);
		this.jdbc.sql("delete from duplicate_pair").update();
		this.scans.request();
		CompletableFuture<DuplicateScan> run;
		try (Obstacle obstacle = Obstacle.before("duplicate_pair", this.dataSource)) {
			run = CompletableFuture.supplyAsync(this.searching::run);
			obstacle.await();
			obstacle.cut();
		}
		assertThat(run).failsWithin(Duration.ofSeconds(30))
			.withThrowableThat()
			.withMessageContaining("is left to the next try");
		assertThat(this.scans.latest()).map(DuplicateScan::state).contains(JobState.RUNNING);
		assertThat(pairs()).isEmpty();
		assertThat(this.searching.run().state()).isEqualTo(JobState.DONE);
		assertThat(pairs()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(names = { "READING", "CHECKING", "STORING" })
	void it_can_be_cancelled_at_any_stage(ImportState stage) throws SQLException, InterruptedException {
		ImportBatch batch = start(stage == ImportState.STORING);
		CompletableFuture<ImportBatch> run;
		try (Obstacle obstacle = Obstacle.at(stage, this.dataSource)) {
			run = CompletableFuture.supplyAsync(() -> this.importing.run(batch));
			obstacle.await(batch.id());
			this.imports.cancel(batch.id(), this.importing.anna());
			// the obstacle stays long enough for the watch to look
			Thread.sleep(1200);
		}
		assertThat(run.join().state()).isEqualTo(ImportState.CANCELLED);
		assertThat(LinkedImportTests.stored(this.importing)).isEqualTo("0|0|0|0|0");
		assertThat(staged(batch)).isZero();
	}

	@Test
	void a_full_disk_of_the_database_is_told_and_leaves_nothing() {
		this.jdbc
			.sql("""
					create function disk_is_full() returns trigger language plpgsql as
					$$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$
					""")
			.update();
		this.jdbc.sql("create trigger full_disk before insert on receivable execute function disk_is_full()").update();
		try {
			ImportBatch failed = this.importing.run(start(true));
			assertThat(failed.state()).isEqualTo(ImportState.FAILED);
			assertThat(failed.problem()).isNotNull()
				.satisfies((problem) -> assertThat(problem.code()).isEqualTo("import.failed.disk-full"));
			assertThat(LinkedImportTests.stored(this.importing)).isEqualTo("0|0|0|0|0");
			assertThat(staged(failed)).isZero();
		}
		finally {
			this.jdbc.sql("drop function disk_is_full() cascade").update();
		}
	}

	@Test
	void an_upload_that_cannot_be_written_is_told_and_leaves_nothing(@TempDir Path data) throws IOException {
		Files.createFile(data.resolve("imports"));
		assertThatExceptionOfType(UploadNotKeptException.class)
			.isThrownBy(() -> new KeptFiles(data).keep("a.csv", new ByteArrayInputStream(new byte[1]), Limits.DEFAULT))
			.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("import.upload.not-kept"));
	}

	private ImportBatch start(boolean confirm) {
		return this.importing.start(this.importing.upload(LinkedImportTests.SHEETS), ImportOptions.DEFAULT, confirm);
	}

	private void assertStoredOnce(ImportBatch batch) {
		assertThat(batch.state()).isEqualTo(ImportState.DONE);
		assertThat(batch.ledger()).isEqualTo(LinkedImportTests.ALL);
		assertThat(batch.parts()).extracting(ImportPart::ledger).allMatch(Ledger::balances);
		assertThat(LinkedImportTests.stored(this.importing)).isEqualTo(LinkedImportTests.STORED);
		assertThat(this.importing.problems(batch)).as("7 errors, 2 warnings").hasSize(9);
		assertThat(staged(batch)).isZero();
	}

	private long staged(ImportBatch batch) {
		return this.jdbc.sql("select count(*) from pg_class where relkind = 'r' and relname like ?")
			.param("import\\_stage\\_" + batch.id() + "\\_%")
			.query(Long.class)
			.single();
	}

	/** Lets an application come as far as that state and kills it there. */
	private void kill(ImportState state, long id) throws Exception {
		try (Obstacle obstacle = Obstacle.at(state, this.dataSource)) {
			Process process = application();
			try {
				obstacle.await(id);
			}
			finally {
				kill(process);
			}
		}
	}

	private void kill(Process process) throws InterruptedException {
		process.destroyForcibly().waitFor();
		// as an application with a server of its own does when it starts
		this.jdbc.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null").update();
	}

	/** As a user would start it, on the database of this test. */
	private Process application() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				ImportingApplication.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		for (String name : new String[] { "spring.datasource.url", "spring.datasource.username",
				"spring.datasource.password", "kedang.data", "kedang.key" }) {
			builder.environment()
				.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), this.environment.getRequiredProperty(name));
		}
		return builder.start();
	}

	private void await(long id, ImportState state) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofSeconds(60));
		while (this.imports.get(id).state() != state) {
			assertThat(Instant.now()).as("import is %s", this.imports.get(id)).isBefore(end);
			Thread.sleep(50);
		}
	}

}
