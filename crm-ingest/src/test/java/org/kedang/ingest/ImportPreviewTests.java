package org.kedang.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.stage.UnknownValue;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class ImportPreviewTests {

	@Autowired
	Importing importing;

	@Autowired
	Imports imports;

	@Autowired
	ImportPreview preview;

	@Autowired
	ImportMending mending;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc.sql("delete from value_mapping").update();
	}

	@Test
	void a_workbook_that_refers_to_other_files_is_read_by_what_was_last_stored_in_it_and_says_so(@TempDir Path folder)
			throws IOException {
		Path file = folder.resolve("a.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			for (String name : List.of("甲", "乙")) {
				XSSFSheet sheet = workbook.createSheet(name);
				sheet.createRow(0).createCell(0).setCellValue("姓名");
				sheet.createRow(1).createCell(0).setCellValue("王建国" + name);
			}
			workbook.write(out);
		}
		try (FileSystem zip = FileSystems.newFileSystem(file)) {
			Files.createDirectory(zip.getPath("xl/externalLinks"));
			Files.writeString(zip.getPath("xl/externalLinks/externalLink1.xml"), "<externalLink/>");
		}
		ImportBatch batch = this.importing
			.run(this.importing.start(this.importing.upload(file), ImportOptions.DEFAULT, false));
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(Importing.counts(batch)).containsEntry("import.count.other-files", 1L);
	}

	@Test
	void every_row_stands_in_the_list_of_its_state_with_before_and_after() {
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,爱好,身份证号
				G-1,王建国,13812345678,围棋,11010519491231002X
				G-2,李敏,13912345678,,
				""");
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,爱好,身份证号,地区
				G-1,王建国,138 1234 5678,钓鱼,110105194912310021,南京
				G-2,李敏,13912345678,,,
				G-3,赵六,１３７ 0000 0001,,,
				G-4,,,,,
				G-5,钱七,123,,,
				G-3,赵七,13700000001,,,
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(6, 1, 0, 1, 0, 4));
		assertThat(list(batch, RowState.UNCHANGED)).extracting(PreviewRow::row).containsExactly(3);
		PreviewRow created = list(batch, RowState.CREATED).get(0);
		assertThat(created.customerNumber()).isEqualTo("G-3");
		assertThat(created.known()).isFalse();
		assertThat(cell(created, "mobile")).satisfies((cell) -> {
			assertThat(cell.written()).isEqualTo("１３７ 0000 0001");
			assertThat(cell.after()).isEqualTo("13700000001");
		});
		List<PreviewRow> failed = list(batch, RowState.FAILED);
		assertThat(failed).extracting(PreviewRow::row).containsExactly(2, 5, 6, 7);
		assertThat(cell(failed.get(2), "mobile").problems()).extracting((problem) -> problem.code())
			.containsExactly("standardise.mobile.digits");
		assertThat(cell(failed.get(2), "mobile").written()).isEqualTo("123");
		assertThat(cell(failed.get(1), "name").problems()).extracting((problem) -> problem.code())
			.containsExactly("import.required");
		assertThat(failed.get(3).problems()).extracting((problem) -> problem.code())
			.containsExactly("import.duplicate");
	}

	@Test
	void an_update_tells_before_and_after_of_what_changes_and_secrets_stay_hashed() {
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,爱好,年收入,身份证号
				G-1,王建国,13812345678,围棋,1200.50,11010519491231002X
				""");
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,爱好,年收入,身份证号
				G-1,王建国,13812345678,钓鱼,1200.5,110105199003078879
				""");
		assertThat(batch.ledger().updated()).isEqualTo(1);
		PreviewRow row = list(batch, RowState.UPDATED).get(0);
		assertThat(row.customerName()).isEqualTo("王建国");
		assertThat(cell(row, "hobbies")).satisfies((cell) -> {
			assertThat(cell.changed()).isTrue();
			assertThat(cell.before()).isEqualTo("围棋");
			assertThat(cell.after()).isEqualTo("钓鱼");
		});
		assertThat(cell(row, "annualIncome").changed()).isFalse();
		assertThat(cell(row, "identityNumber").changed()).isTrue();
		assertThat(cell(row, "identityNumber").after()).doesNotContain("199003");
		assertThat(cell(row, "identityNumber").written()).isNull();
		// what is known already does not follow from the new number
		assertThat(cell(row, "birthDate").after()).isNull();
		assertThat(row.cells()).filteredOn(PreviewRow.Cell::derived).isEmpty();
	}

	@Test
	void records_of_all_kinds_are_listed() {
		this.importing.store(Subject.CORPORATE, "客户编号,企业名称\nF-1,江苏华信科技有限公司\n");
		this.importing.store(Subject.CONTACT_PERSON, "客户编号,姓名,部门\nF-1,李敏,采购部\nF-1,赵六,\n");
		ImportBatch people = this.importing.check(Subject.CONTACT_PERSON, """
				客户编号,姓名,部门,上级
				F-1,李敏,销售部,赵六
				F-9,钱七,,
				""");
		PreviewRow updated = list(people, RowState.UPDATED).get(0);
		assertThat(updated.customerName()).isEqualTo("江苏华信科技有限公司");
		assertThat(updated.cells()).filteredOn(PreviewRow.Cell::changed)
			.extracting((cell) -> cell.field().key() + " " + cell.before() + " " + cell.after())
			.containsExactly("department 采购部 销售部", "superior null 赵六");
		assertThat(list(people, RowState.FAILED)).extracting(PreviewRow::row).containsExactly(3);

		String lines = "客户编号,订单号,交易时间,行号,商品名称,数量,单价,销售渠道\n";
		this.importing.store(Subject.TRANSACTION,
				lines + "F-1,S-1,2024-05-01,1,茶叶,1,10,\nF-1,S-1,2024-05-01,,茶杯,1,5,\n");
		ImportBatch orders = this.importing.check(Subject.TRANSACTION, lines + """
				F-1,S-1,2024-05-01,1,茶叶,2,10.00,
				F-1,S-1,2024-05-01,,茶杯,1,5,
				F-1,S-1,2024-05-01,,茶杯,1,5,
				F-1,S-2,2024-05-01,1,茶壶,1,20,
				F-9,S-3,2024-05-01,1,茶壶,1,20,
				""");
		assertThat(orders.ledger()).isEqualTo(new Ledger(5, 2, 1, 1, 0, 1));
		assertThat(list(orders, RowState.CREATED)).extracting(PreviewRow::row).containsExactly(4, 5);
		assertThat(list(orders, RowState.UPDATED).get(0).cells()).filteredOn(PreviewRow.Cell::changed)
			.extracting((cell) -> cell.field().key() + " " + cell.before() + " " + cell.after())
			.containsExactly("quantity 1 2");
		assertThat(list(orders, RowState.UNCHANGED)).extracting(PreviewRow::row).containsExactly(3);
		assertThat(list(orders, RowState.FAILED)).extracting(PreviewRow::row).containsExactly(6);

		String bills = "客户编号,应收单号,开票日期,到期日,应收金额,备注\n";
		this.importing.store(Subject.RECEIVABLE, bills + "F-1,A-1,2024-05-01,2024-06-30,100,\n");
		ImportBatch owed = this.importing.check(Subject.RECEIVABLE, bills + """
				F-1,A-1,2024-05-01,2024-06-30,120,急
				F-1,A-2,2024-05-01,2024-06-30,80,
				F-9,A-3,2024-05-01,2024-06-30,80,
				""");
		assertThat(list(owed, RowState.UPDATED).get(0).cells()).filteredOn(PreviewRow.Cell::changed)
			.extracting((cell) -> cell.field().key() + " " + cell.before() + " " + cell.after())
			.containsExactly("amount 100 120", "remarks null 急");
		assertThat(list(owed, RowState.CREATED)).extracting(PreviewRow::row).containsExactly(3);
		assertThat(list(owed, RowState.FAILED)).extracting(PreviewRow::row).containsExactly(4);
	}

	@Test
	void lists_are_paged_by_row() {
		StringBuilder file = new StringBuilder("姓名,手机\n");
		for (int i = 0; i < 120; i++) {
			file.append("张三,").append(i).append('\n');
		}
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, file.toString());
		ImportPart part = batch.parts().get(0);
		PreviewPage first = this.preview.page(batch, part, RowState.FAILED, 0, 50);
		assertThat(first.rows()).hasSize(50);
		assertThat(first.next()).isEqualTo(51);
		PreviewPage last = this.preview.page(batch, part, RowState.FAILED, 101, 50);
		assertThat(last.rows()).extracting(PreviewRow::row).startsWith(102).hasSize(20);
		assertThat(last.next()).isNull();
	}

	@Test
	void a_corrected_row_is_stored_as_if_the_file_had_said_so() {
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,身份证号,爱好
				G-1,王建国,123,11010519491231002X,围棋
				G-2,李敏,13912345678,,
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 1, 0, 0, 0, 1));
		assertThatExceptionOfType(CorrectionException.class)
			.isThrownBy(() -> this.mending.correct(batch.id(), 1, 2, Map.of("mobile", "456"), this.importing.anna()))
			.satisfies((ex) -> assertThat(ex.problems()).containsOnlyKeys("mobile"));
		assertThat(this.preview.corrections(batch.id(), 10)).isEmpty();
		this.mending.correct(batch.id(), 1, 2, Map.of("mobile", "13812345678"), this.importing.anna());
		ImportBatch again = this.importing.run(batch);
		assertThat(again.state()).isEqualTo(ImportState.READY);
		assertThat(again.ledger()).isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(list(again, RowState.CREATED).get(0).corrected()).isTrue();
		this.mending.correct(batch.id(), 1, 3, Map.of("name", "李明", "identityNumber", "110105199003078879"),
				this.importing.anna());
		this.importing.run(batch);
		this.imports.confirm(batch.id(), this.importing.anna());
		assertThat(this.importing.run(batch).ledger()).isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(this.importing.rows("""
				select name, mobile, identity_number is not null from customer join individual_customer using (id)
				order by number
				""")).containsExactly("王建国|13812345678|t", "李明|13912345678|t");
		assertThat(this.preview.corrections(batch.id(), 10))
			.extracting(
					(each) -> each.row() + " " + each.key() + " " + each.was() + " " + each.value() + " " + each.by())
			.containsExactly("2 mobile 123 13812345678 安娜", "3 identityNumber null null 安娜", "3 name 李敏 李明 安娜");
		assertThat(this.importing
			.row("select count(*) from import_correction where value like '%1990%' or was like '%1990%'"))
			.isEqualTo("0");
	}

	@Test
	void what_was_corrected_but_not_checked_yet_is_not_confirmed() {
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, "姓名,手机\n王建国,123\n李敏,\n");
		this.jdbc
			.sql("""
					insert into import_correction (import_id, part, row, field, value) values (?, 1, 2, 'mobile', '13812345678')
					""")
			.param(batch.id())
			.update();
		assertThat(this.preview.waiting(batch.id())).isEqualTo(1);
		assertThatExceptionOfType(ImportStateException.class)
			.isThrownBy(() -> this.imports.confirm(batch.id(), this.importing.anna()))
			.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("import.state.corrected"));
		this.mending.checkAgain(batch.id(), this.importing.anna());
		assertThat(this.importing.run(batch).ledger().created()).isEqualTo(2);
		assertThat(this.preview.waiting(batch.id())).isZero();
	}

	@Test
	void an_unknown_value_is_mapped_once_and_remembered() {
		String file = "客户编号,姓名,客户状态,负责人\nG-1,王建国,老客户,小安\nG-2,李敏, 老 客户,\nG-3,赵六,甲方爸爸,\n";
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, file);
		ImportPart part = batch.parts().get(0);
		assertThat(batch.ledger().failed()).isEqualTo(3);
		List<UnknownValue> unknown = this.preview.unknownValues(batch, part);
		assertThat(unknown).extracting((each) -> each.field().key() + " " + each.raw() + " " + each.rows())
			.containsExactly("owner 小安 1", "status 老客户 2", "status 甲方爸爸 1");
		Field status = unknown.get(1).field();
		Field owner = unknown.get(0).field();
		String anna = String.valueOf(this.importing.anna().userId());
		this.mending.mapValues(batch.id(), Map.of(1, Map.of(new ImportMending.UnknownName(status, "老客户"), "ACTIVE",
				new ImportMending.UnknownName(status, "甲方爸爸"), "", new ImportMending.UnknownName(owner, "小安"), anna)),
				this.importing.anna());
		ImportBatch again = this.importing.run(batch);
		assertThat(again.ledger()).isEqualTo(new Ledger(3, 3, 0, 0, 0, 0));
		assertThat(this.preview.unknownValues(again, again.parts().get(0))).isEmpty();
		assertThat(cell(list(again, RowState.CREATED).get(0), "status").reasons()).extracting((why) -> why.code())
			.containsExactly("import.value.mapped");
		assertThat(this.importing.store(Subject.INDIVIDUAL, file.replace("G-", "H-")).ledger().created()).isEqualTo(3);
		assertThat(this.importing.rows("select status from customer where number like 'H%' order by number"))
			.containsExactly("ACTIVE", "ACTIVE", "PROSPECT");
		assertThat(this.mending.meanings()).extracting(ValueMapping::raw).containsExactly("小安", "甲方爸爸", "老客户");
		this.mending.forget(this.mending.meanings().get(2).id(), this.importing.anna());
		assertThat(this.importing.store(Subject.INDIVIDUAL, file.replace("G-", "J-")).ledger().failed()).isEqualTo(2);
	}

	@Test
	void a_meaning_that_the_field_does_not_allow_is_not_kept() {
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, "姓名,客户状态\n王建国,老客户\n");
		Field status = this.preview.unknownValues(batch, batch.parts().get(0)).get(0).field();
		this.mending.mapValues(batch.id(), Map.of(1, Map.of(new ImportMending.UnknownName(status, "老客户"), "NOBODY")),
				this.importing.anna());
		assertThat(this.mending.meanings()).isEmpty();
		assertThat(this.imports.get(batch.id()).state()).isEqualTo(ImportState.READY);
	}

	@Test
	void what_was_staged_goes_with_the_import() {
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, "姓名,手机\n王建国,123\n");
		assertThat(tables(batch)).isEqualTo("4");
		this.imports.cancel(batch.id(), this.importing.anna());
		assertThat(tables(batch)).isEqualTo("0");
	}

	private String tables(ImportBatch batch) {
		return this.importing
			.row("select count(*) from pg_tables where tablename like 'import\\_stage\\_" + batch.id() + "\\_%'");
	}

	private List<PreviewRow> list(ImportBatch batch, RowState state) {
		return this.preview.page(batch, batch.parts().get(0), state, 0, 50).rows();
	}

	private static PreviewRow.Cell cell(PreviewRow row, String key) {
		return row.cells().stream().filter((cell) -> cell.field().key().equals(key)).findFirst().orElseThrow();
	}

}
