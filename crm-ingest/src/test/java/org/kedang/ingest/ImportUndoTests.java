package org.kedang.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.UndoLedger;
import org.kedang.ingest.undo.UndoPreview;
import org.kedang.ingest.undo.UndoRefusedException;
import org.kedang.ingest.undo.UndoState;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportUndoTests extends ImportUndoCase {

	private static final Map<Subject, Ledger> LEDGERS = Map.of(Subject.INDIVIDUAL, new Ledger(3, 2, 1, 0, 0, 0),
			Subject.CORPORATE, new Ledger(2, 1, 1, 0, 0, 0), Subject.CONTACT_PERSON, new Ledger(3, 2, 1, 0, 0, 0),
			Subject.TRANSACTION, new Ledger(5, 3, 1, 1, 0, 0), Subject.RECEIVABLE, new Ledger(2, 1, 1, 0, 0, 0),
			Subject.CONTACT_LOG, new Ledger(3, 2, 1, 0, 0, 0));

	@Autowired
	DataSource dataSource;

	@ParameterizedTest
	@EnumSource
	void what_an_import_made_and_changed_is_as_before_and_the_file_can_come_again(Subject subject) {
		Map<String, List<String>> before = dump();
		ImportBatch batch = store(subject, AFTER);
		assertThat(batch.ledger()).as("%s", this.importing.problems(batch)).isEqualTo(LEDGERS.get(subject));
		Map<String, List<String>> after = dump();
		assertThat(after).isNotEqualTo(before);
		UndoPreview preview = this.undos.preview(batch.id(), 0, 10);
		assertThat(preview.kept()).isEmpty();
		assertThat(dump()).isEqualTo(after);
		ImportUndo undo = this.taking.takeBack(batch.id(), this.importing.anna());
		assertThat(undo.state()).isEqualTo(UndoState.UNDONE);
		assertThat(undo.ledger()).isEqualTo(preview.ledger());
		assertThat(undo.ledger().removed()).isPositive();
		assertThat(undo.ledger().restored()).isPositive();
		assertThat(dump()).isEqualTo(before);
		assertThat(store(subject, AFTER).ledger()).isEqualTo(LEDGERS.get(subject));
	}

	@Test
	void a_linked_import_is_taken_back_with_all_its_sheets() throws IOException {
		Map<String, List<String>> before = dump();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (Workbook workbook = new XSSFWorkbook()) {
			AFTER.forEach((subject, csv) -> {
				Sheet sheet = workbook.createSheet(subject.label(false));
				String[] lines = csv.split("\n");
				for (int i = 0; i < lines.length; i++) {
					String[] cells = lines[i].split(",", -1);
					for (int j = 0; j < cells.length; j++) {
						Row row = (j == 0) ? sheet.createRow(i) : sheet.getRow(i);
						row.createCell(j).setCellValue(cells[j]);
					}
				}
			});
			workbook.write(file);
		}
		ImportBatch batch = this.importing
			.run(this.importing.start(this.importing.upload("a.xlsx", new ByteArrayInputStream(file.toByteArray())),
					Importing.creating(), true));
		assertThat(batch.ledger()).as("%s", this.importing.problems(batch)).isEqualTo(new Ledger(18, 11, 6, 1, 0, 0));
		assertThat(this.taking.takeBack(batch.id(), this.importing.anna()).ledger().kept()).isZero();
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void all_of_it_can_be_taken_back_in_reverse_and_nothing_is_left() {
		long[] imports = this.jdbc.sql("select id from import_batch where state = 'DONE' order by id desc limit 6")
			.query(Long.class)
			.list()
			.stream()
			.mapToLong(Long::longValue)
			.toArray();
		for (long id : imports) {
			assertThat(this.taking.takeBack(id, this.importing.anna()).ledger().kept()).isZero();
		}
		assertThat(dump().values()).allMatch(List::isEmpty);
	}

	@Test
	void cut_off_while_it_ran_it_is_done_once_by_the_next_start() {
		Map<String, List<String>> before = dump();
		ImportBatch batch = store(Subject.INDIVIDUAL, AFTER);
		this.undos.request(batch.id(), this.importing.anna());
		this.jdbc.sql("update import_undo set state = 'RUNNING' where import_id = ?").param(batch.id()).update();
		CompletableFuture<ImportUndo> one = CompletableFuture.supplyAsync(() -> this.taking.run(batch.id()));
		this.taking.run(batch.id());
		UndoLedger ledger = one.join().ledger();
		assertThat(this.taking.run(batch.id()).ledger()).isEqualTo(ledger);
		assertThat(ledger.removed()).isEqualTo(2);
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void it_can_be_cancelled_in_the_middle_and_asked_for_again() throws Exception {
		Map<String, List<String>> before = dump();
		ImportBatch batch = store(Subject.RECEIVABLE, AFTER);
		Map<String, List<String>> stored = dump();
		this.undos.request(batch.id(), this.importing.anna());
		assertThat(this.undos.cancel(batch.id(), this.importing.anna()).state()).isEqualTo(UndoState.CANCELLED);
		assertThat(this.taking.run(batch.id()).state()).as("it had not begun").isEqualTo(UndoState.CANCELLED);
		CompletableFuture<ImportUndo> run;
		this.undos.request(batch.id(), this.importing.anna());
		try (Obstacle obstacle = Obstacle.before("receivable", this.dataSource)) {
			run = CompletableFuture.supplyAsync(() -> this.taking.run(batch.id()));
			obstacle.await();
			this.undos.cancel(batch.id(), this.importing.anna());
			// its statement waits for the obstacle and is broken off
			assertThat(run.get(20, TimeUnit.SECONDS).state()).isEqualTo(UndoState.CANCELLED);
		}
		assertThat(dump()).isEqualTo(stored);
		assertThatExceptionOfType(UndoRefusedException.class)
			.isThrownBy(() -> this.undos.cancel(batch.id(), this.importing.anna()))
			.withMessage("undo.refused.over");
		assertThat(this.taking.takeBack(batch.id(), this.importing.anna()).state()).isEqualTo(UndoState.UNDONE);
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void what_is_not_stored_or_too_long_ago_cannot_be_taken_back() {
		ImportBatch checked = this.importing.check(Subject.INDIVIDUAL, String.valueOf(AFTER.get(Subject.INDIVIDUAL)));
		assertThatExceptionOfType(UndoRefusedException.class)
			.isThrownBy(() -> this.undos.request(checked.id(), this.importing.anna()))
			.withMessage("undo.refused.not-stored");
		ImportBatch batch = store(Subject.INDIVIDUAL, AFTER);
		assertThat(this.undos.find(batch.id()).orElseThrow().isPossible(Instant.now())).isTrue();
		this.jdbc.sql("update import_undo set stored_at = stored_at - interval '31 days' where import_id = ?")
			.param(batch.id())
			.update();
		assertThatExceptionOfType(UndoRefusedException.class).isThrownBy(() -> this.undos.preview(batch.id(), 0, 10))
			.withMessage("undo.refused.late");
	}

	@Test
	void an_import_that_only_creates_notes_nothing() {
		long before = this.jdbc.sql("select count(*) from import_change").query(Long.class).single();
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名,介绍人\nN-1,甲,N-2\nN-2,乙,N-1\n");
		assertThat(this.jdbc.sql("select count(*) from import_change").query(Long.class).single()).isEqualTo(before);
	}

}
