package org.kedang.ingest;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.store.SubjectStore;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class ImportJobTests {

	private static final String FILE = """
			客户编号,订单号,交易时间,商品名称,数量,单价
			K1,S-1,2024-05-01,茶,2,640
			K1,S-1,2024-05-01,茶,2,640
			K2,S-2,2024-05-02,壶,1,80
			K3,S-3,2024-05-02,壶,一,80
			""";

	private static final Ledger STORED = new Ledger(4, 3, 0, 0, 0, 1);

	@Autowired
	Importing importing;

	@Autowired
	Imports imports;

	@Autowired
	JdbcClient jdbc;

	@MockitoSpyBean(name = "transactionStore")
	SubjectStore store;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	@Test
	void a_checked_import_waits_and_stores_nothing_before_it_is_confirmed() {
		ImportBatch ready = checked();
		assertThat(ready.state()).isEqualTo(ImportState.READY);
		assertThat(ready.ledger()).isEqualTo(STORED);
		assertThat(Importing.counts(ready)).containsEntry("import.count.orders", 2L)
			.containsEntry("import.count.new-customers", 2L);
		assertThat(stored()).isEqualTo("0|0|0");
		assertThat(this.importing.run(ready).state()).isEqualTo(ImportState.READY);
		this.imports.confirm(ready.id(), this.importing.anna());
		ImportBatch done = this.importing.run(ready);
		assertThat(done.state()).isEqualTo(ImportState.DONE);
		assertThat(done.ledger()).isEqualTo(STORED);
		assertThat(stored()).isEqualTo("2|2|3");
		assertThat(staged(done)).isFalse();
		assertThat(this.importing.problems(done)).hasSize(1);
	}

	@Test
	void the_archive_may_change_between_check_and_confirmation() {
		ImportBatch ready = checked();
		assertThat(started().ledger()).isEqualTo(STORED);
		this.imports.confirm(ready.id(), this.importing.anna());
		assertThat(this.importing.run(ready).ledger()).isEqualTo(new Ledger(4, 0, 0, 3, 0, 1));
		assertThat(stored()).isEqualTo("2|2|3");
	}

	@Test
	void cut_off_while_storing_it_is_stored_once_by_the_next_start() {
		ImportBatch batch = this.importing.start(this.importing.upload(FILE), Subject.TRANSACTION, Importing.creating(),
				true);
		doAnswer((call) -> {
			call.callRealMethod();
			throw new Killed();
		}).doCallRealMethod().when(this.store).store(any());
		assertThatExceptionOfType(Killed.class).isThrownBy(() -> this.importing.run(batch));
		assertThat(this.imports.find(batch.id()).orElseThrow().state()).isEqualTo(ImportState.STORING);
		assertThat(stored()).isEqualTo("0|0|0");
		ImportBatch done = this.importing.run(batch);
		assertThat(done.state()).isEqualTo(ImportState.DONE);
		assertThat(done.ledger()).isEqualTo(STORED);
		assertThat(stored()).isEqualTo("2|2|3");
		assertThat(this.importing.run(batch).ledger()).isEqualTo(STORED);
		assertThat(stored()).isEqualTo("2|2|3");
	}

	@Test
	void cut_off_while_checking_it_is_checked_by_the_next_start() {
		ImportBatch batch = this.importing.start(this.importing.upload(FILE), Subject.TRANSACTION, Importing.creating(),
				false);
		doAnswer((call) -> {
			throw new Killed();
		}).doCallRealMethod().when(this.store).match(any());
		assertThatExceptionOfType(Killed.class).isThrownBy(() -> this.importing.run(batch));
		assertThat(this.imports.find(batch.id()).orElseThrow().state()).isEqualTo(ImportState.CHECKING);
		assertThat(this.importing.run(batch).ledger()).isEqualTo(STORED);
	}

	@Test
	void staged_rows_that_a_crash_of_the_server_has_emptied_are_read_again() {
		ImportBatch ready = checked();
		this.jdbc.sql("truncate import_stage_" + ready.id() + "_1").update();
		this.imports.confirm(ready.id(), this.importing.anna());
		assertThat(this.importing.run(ready).ledger()).isEqualTo(STORED);
		assertThat(stored()).isEqualTo("2|2|3");
	}

	@Test
	void a_store_that_fails_leaves_nothing_and_says_so() {
		doAnswer((call) -> {
			call.callRealMethod();
			throw new IllegalStateException("the disk is full");
		}).doCallRealMethod().when(this.store).store(any());
		ImportBatch failed = started();
		assertThat(failed.state()).isEqualTo(ImportState.FAILED);
		assertThat(failed.problem()).isNotNull()
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("import.failed.unexpected"));
		assertThat(stored()).isEqualTo("0|0|0");
		assertThat(staged(failed)).isFalse();
	}

	@Test
	void an_import_can_be_cancelled_before_and_while_it_is_stored() {
		ImportBatch ready = checked();
		assertThat(this.imports.cancel(ready.id(), this.importing.anna()).state()).isEqualTo(ImportState.CANCELLED);
		assertThat(staged(ready)).isFalse();
		assertThatExceptionOfType(ImportStateException.class)
			.isThrownBy(() -> this.imports.confirm(ready.id(), this.importing.anna()));
		ImportBatch batch = this.importing.start(this.importing.upload(FILE), Subject.TRANSACTION, Importing.creating(),
				true);
		doAnswer((call) -> {
			call.callRealMethod();
			// by somebody else, apart from the transaction of this thread
			CompletableFuture.runAsync(() -> this.imports.cancel(batch.id(), this.importing.anna())).join();
			Thread.sleep(1500);
			return null;
		}).doCallRealMethod().when(this.store).store(any());
		assertThat(this.importing.run(batch).state()).isEqualTo(ImportState.CANCELLED);
		assertThat(stored()).isEqualTo("0|0|0");
	}

	@Test
	void two_imports_at_once_store_what_one_after_the_other_would() {
		ImportBatch one = this.importing.start(this.importing.upload(FILE), Subject.TRANSACTION, Importing.creating(),
				true);
		ImportBatch other = this.importing.start(this.importing.upload(FILE), Subject.TRANSACTION, Importing.creating(),
				true);
		CompletableFuture<ImportBatch> first = CompletableFuture.supplyAsync(() -> this.importing.run(one));
		CompletableFuture<ImportBatch> second = CompletableFuture.supplyAsync(() -> this.importing.run(other));
		assertThat(first.join().ledger().created() + second.join().ledger().created()).isEqualTo(3);
		assertThat(first.join().ledger().unchanged() + second.join().ledger().unchanged()).isEqualTo(3);
		assertThat(stored()).isEqualTo("2|2|3");
	}

	@Test
	void the_audit_trail_tells_who_imported_what() {
		long before = this.jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
		ImportBatch ready = checked();
		this.imports.confirm(ready.id(), this.importing.anna());
		this.importing.run(ready);
		assertThat(this.importing.rows("""
				select action, user_name from audit_entry where subject_kind = 'import' and id > %d order by id
				""".formatted(before))).containsExactly("import-upload|安娜", "import-start|安娜", "import-confirm|安娜",
				"import-done|安娜");
	}

	private ImportBatch checked() {
		return this.importing
			.run(this.importing.start(this.importing.upload(FILE), Subject.TRANSACTION, Importing.creating(), false));
	}

	private ImportBatch started() {
		return this.importing.store(Subject.TRANSACTION, Importing.creating(), FILE);
	}

	private String stored() {
		return this.importing.row("""
				select (select count(*) from customer), (select count(*) from sales_transaction),
					(select count(*) from transaction_line)
				""");
	}

	private boolean staged(ImportBatch batch) {
		return this.jdbc.sql("select to_regclass(?) is not null")
			.param("import_stage_" + batch.id() + "_1")
			.query(Boolean.class)
			.single();
	}

	/** As if the process had been killed: nobody catches it. */
	private static final class Killed extends Error {

	}

}
