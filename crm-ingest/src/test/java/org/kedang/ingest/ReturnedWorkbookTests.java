package org.kedang.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.shared.Problem;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class ReturnedWorkbookTests {

	private static final String[][] ROWS = { { "客户编号", "姓名", "手机", "电子邮箱", "爱好" },
			{ "G-1", "王建国", "13812345678", "", "围棋" }, { "G-2", "李敏", "123", "li@qq.com", "" },
			{ "G-3", "赵六", "13712345678", "zhao@gmial.com", "" }, { "G-4", "", "13612345678", "x@@", "" },
			{ "G-1", "王建军", "13812345678", "", "" } };

	@Autowired
	Importing importing;

	@Autowired
	ReturnedWorkbooks returned;

	@Autowired
	ImportMending mending;

	@Autowired
	Imports imports;

	@Autowired
	KeptFiles files;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void oneIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名,手机,爱好\nG-1,王建国,13812345678,围棋\n");
	}

	@Test
	void an_old_original_is_deleted_but_its_import_stays_and_what_waits_keeps_its_own() throws IOException {
		ImportBatch done = store(workbook(true), "a.xlsx");
		ImportBatch waiting = this.importing.upload("客户编号,姓名\nG-9,王五\n");
		clear(399, 400, 30);
		clear(29, 7, 30);
		assertThat(this.imports.hasFile(done.id())).isTrue();
		clear(401, 400, 30);
		assertThat(this.imports.hasFile(done.id())).isFalse();
		assertThat(this.imports.hasFile(waiting.id())).isTrue();
		assertThat(this.imports.find(done.id())).contains(done);
		assertThatExceptionOfType(ImportStateException.class).isThrownBy(() -> back(done))
			.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("import.state.file"));
	}

	@Test
	void a_file_that_was_written_just_before_a_crash_and_belongs_to_no_import_is_deleted_after_a_day()
			throws IOException {
		ImportBatch waiting = this.importing.upload("客户编号,姓名\nG-9,王五\n");
		Path forgotten = Files.writeString(this.files.path("cut-off"), "客户编号,姓名,身份证号\n");
		clear(0, 400, 30);
		assertThat(forgotten).as("it may be on its way").exists();
		clear(2, 400, 30);
		assertThat(forgotten).doesNotExist();
		assertThat(this.imports.hasFile(waiting.id())).isTrue();
	}

	@Test
	void an_import_nobody_confirms_is_cancelled_after_its_time_and_one_that_is_done_is_not() {
		ImportBatch done = this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\nG-7,赵六\n");
		ImportBatch waiting = this.importing.upload("客户编号,姓名\nG-9,王五\n");
		abandon(29);
		assertThat(this.imports.find(waiting.id()).orElseThrow().state()).isEqualTo(ImportState.UPLOADED);
		abandon(31);
		assertThat(this.imports.find(waiting.id()).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
		assertThat(this.imports.find(done.id()).orElseThrow().state()).isEqualTo(ImportState.DONE);
	}

	private void abandon(int daysFromNow) {
		Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(daysFromNow));
		new AbandonedImports(this.jdbc, this.imports, then, 30).cancel();
	}

	private void clear(int daysFromNow, int keepDays, int undoDays) {
		Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(daysFromNow));
		new FileClearing(this.jdbc, this.files, then, keepDays, undoDays).clear();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void a_workbook_comes_back_with_colours_comments_and_results_and_all_else_as_it_was(boolean xlsx)
			throws IOException {
		ImportBatch batch = store(workbook(xlsx), xlsx ? "a.xlsx" : "a.xls");
		assertThat(batch.ledger()).isEqualTo(new Ledger(5, 1, 0, 1, 0, 3));
		byte[] back = back(batch);
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(back))) {
			Sheet sheet = workbook.getSheet("个人客户");
			assertThat(texts(sheet, 5)).containsExactly("导入结果", "s", "f", "n", "f", "f");
			assertThat(text(sheet, 2, 6)).isEqualTo("手机：standardise.mobile.digits[3]");
			assertThat(text(sheet, 3, 6))
				.isEqualTo("电子邮箱：standardise.email.suggestion[zhao@gmial.com, zhao@gmail.com]");
			assertThat(text(sheet, 5, 6)).isEqualTo("import.duplicate[2]");
			assertThat(text(sheet, 1, 6)).isEmpty();
			assertThat(comment(sheet, 2, 2)).isEqualTo("standardise.mobile.digits[3]");
			assertThat(comment(sheet, 3, 3)).startsWith("standardise.email.suggestion");
			assertThat(comment(sheet, 4, 3)).startsWith("原有批注").contains("standardise.email.");
			assertThat(comment(sheet, 1, 0)).isEqualTo("看这里");
			assertThat(fill(sheet, 2, 2)).isEqualTo(FillPatternType.SOLID_FOREGROUND);
			assertThat(fill(sheet, 1, 2)).isEqualTo(FillPatternType.NO_FILL);
			assertThat(fill(sheet, 2, 5)).isEqualTo(FillPatternType.SOLID_FOREGROUND);
			assertThat(sheet.getRow(2).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("@");
			assertThat(sheet.getRow(2).getCell(4).getCellFormula()).isEqualTo("1+2");
			assertThat(sheet.getColumnWidth(1)).isEqualTo(20 * 256);
			assertThat(workbook.getSheet("说明").getRow(0).getCell(0).getStringCellValue()).isEqualTo("别动我");
		}
		assertThat(back).isEqualTo(back(batch));
	}

	@Test
	void corrected_there_and_uploaded_again_only_the_corrected_rows_are_new() throws IOException {
		byte[] back = back(store(workbook(true), "a.xlsx"));
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(back))) {
			Sheet sheet = workbook.getSheet("个人客户");
			sheet.getRow(2).getCell(2).setCellValue("13512345678");
			sheet.getRow(3).getCell(3).setCellValue("zhao@gmail.com");
			ImportBatch again = store(bytes(workbook), "b.xlsx");
			assertThat(again.parts().get(0).mapping().columns()).hasSize(5);
			assertThat(again.ledger()).isEqualTo(new Ledger(5, 1, 1, 1, 0, 2));
			try (Workbook twice = WorkbookFactory.create(new ByteArrayInputStream(back(again)))) {
				Sheet noted = twice.getSheet("个人客户");
				assertThat(texts(noted, 5)).containsExactly("导入结果", "s", "n", "u", "f", "f");
				assertThat(noted.getRow(0).getLastCellNum()).isEqualTo((short) 7);
				assertThat(noted.getRow(2).getCell(2).getCellComment()).isNull();
				assertThat(fill(noted, 2, 2)).isEqualTo(FillPatternType.NO_FILL);
				assertThat(text(noted, 2, 6)).isEmpty();
				assertThat(comment(noted, 4, 3)).containsOnlyOnce("原有批注");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls", "a.csv" })
	void what_was_corrected_in_the_page_stands_in_its_cell_and_comes_again_as_unchanged(String name)
			throws IOException {
		byte[] file = name.endsWith("csv") ? Arrays.stream(ROWS)
			.map((row) -> String.join(",", row))
			.collect(Collectors.joining("\n"))
			.getBytes(StandardCharsets.UTF_8) : workbook(name.endsWith("xlsx"));
		ImportBatch checked = this.importing
			.run(this.importing.start(this.importing.upload(name, new ByteArrayInputStream(file)), Subject.INDIVIDUAL,
					ImportOptions.DEFAULT, false));
		correct(checked, 3, Map.of("mobile", "135 1234 5678", "hobbies", "=太极"));
		correct(checked, 5, Map.of("name", "孙\"七,\"", "email", ""));
		this.imports.confirm(checked.id(), this.importing.anna());
		ImportBatch stored = this.importing.run(this.imports.get(checked.id()));
		assertThat(stored.ledger()).isEqualTo(new Ledger(5, 3, 0, 1, 0, 1));
		byte[] back = back(stored);
		if (name.endsWith("csv")) {
			assertThat(new String(back, StandardCharsets.UTF_8)).contains("G-2,李敏,135 1234 5678,li@qq.com,'=太极,n,",
					"G-4,\"孙\"\"七,\"\"\",13612345678,,,n,", "return.corrected[123, 135 1234 5678]");
		}
		else {
			try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(back))) {
				Sheet sheet = workbook.getSheet("个人客户");
				assertThat(text(sheet, 2, 2)).isEqualTo("135 1234 5678");
				assertThat(comment(sheet, 2, 2)).contains("return.corrected[123, 135 1234 5678]");
				assertThat(fill(sheet, 2, 2)).isEqualTo(FillPatternType.SOLID_FOREGROUND);
				assertThat(sheet.getRow(2).getCell(4).getCellFormula()).as("others may be copies").isEqualTo("1+2");
				assertThat(comment(sheet, 2, 4)).contains("=太极").endsWith("return.corrected.formula");
				assertThat(text(sheet, 4, 1)).isEqualTo("孙\"七,\"");
				assertThat(comment(sheet, 4, 1)).isEqualTo("return.corrected.blank[, 孙\"七,\"]");
				assertThat(text(sheet, 4, 3)).isEmpty();
				sheet.getRow(2).removeCell(sheet.getRow(2).getCell(4));
				sheet.getRow(2).createCell(4).setCellValue("=太极");
				back = bytes(workbook);
			}
		}
		ImportBatch again = store(back, "b" + name.substring(1));
		assertThat(again.ledger()).isEqualTo(new Ledger(5, 0, 0, 4, 0, 1));
	}

	private void correct(ImportBatch batch, int row, Map<String, String> cells) {
		this.mending.correct(batch.id(), 1, row, cells, this.importing.anna());
		this.importing.run(batch);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16" })
	void a_csv_file_keeps_its_encoding_its_quotes_and_its_line_ends(String encoding) throws IOException {
		Charset charset = Charset.forName(encoding);
		String csv = "客户编号;姓名;手机;备注\r\nG-1;\"王\"\"建国\"\"\";123;\"a;\nb\"\r\n\r\nG-5;孙八;13812345679\r\nG-6;周九;13812345670;;\n";
		ImportBatch batch = store(csv.getBytes(charset), "a.csv");
		byte[] back = back(batch);
		String text = new String(back, charset);
		String mark = charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" : "";
		assertThat(text).isEqualTo(mark + "客户编号;姓名;手机;备注;;导入结果;导入说明\r\n"
				+ "G-1;\"王\"\"建国\"\"\";123;\"a;\nb\";;f;手机：standardise.mobile.digits[3]\r\n\r\n"
				+ "G-5;孙八;13812345679;;;n;\r\nG-6;周九;13812345670;;;n;\n");
		ImportBatch again = store(text.substring(mark.length()).replace(";123;", ";13812345678;").getBytes(charset),
				"b.csv");
		assertThat(again.ledger()).isEqualTo(new Ledger(3, 0, 1, 2, 0, 0));
		assertThat(new String(back(again), charset)).contains(";;u;\r\n", ";;s;\r\n")
			.containsOnlyOnce("导入结果")
			.doesNotContain("digits");
	}

	@Test
	void a_reason_is_never_a_formula() throws IOException {
		ImportBatch batch = store("客户编号,姓名,=手机\nG-8,甲,=1+1\n".getBytes(StandardCharsets.UTF_8), "a.csv");
		assertThat(new String(back(batch), StandardCharsets.UTF_8)).contains(",f,'=手机：");
	}

	@Test
	void each_kind_of_row_has_the_letter_that_the_ledger_counts() throws IOException {
		String headers = "客户编号,订单号,行号,交易时间,商品名称,数量,单价,销售渠道\n";
		transactions(
				headers + "K1,S-1,1,2024-05-01,茶,2,640,门店\nK1,S-1,2,2024-05-01,壶,1,80,\nK1,S-4,,2024-05-01,壶,1,80,\n");
		ImportBatch batch = transactions(headers + """
				K1,S-1,1,2024-05-01,,3,640,
				K1,S-1,2,2024-05-01,壶,1,80,网店
				K1,S-1,2,2024-05-01,壶,1,80,网店
				K1,S-1,3,2024-05-01,杯,1,8,
				K1,S-1,3,2024-05-01,杯,1,9,
				K1,S-4,,2024-05-01,壶,1,80,
				K1,S-4,,2024-05-01,壶,1,80,
				K2,S-2,,2024-05-01,壶,1,80,
				,S-2,,2024-05-01,壶,1,80,
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(9, 3, 2, 2, 1, 1));
		assertThat(new String(back(batch), StandardCharsets.UTF_8).lines().map((line) -> line.split(",", -1)[8]))
			.containsExactly("导入结果", "u", "u", "s", "n", "f", "s", "n", "n", "k");
	}

	@Test
	void all_sheets_of_a_linked_import_come_back() throws IOException {
		byte[] file;
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(workbook(true)))) {
			Sheet orders = workbook.createSheet("交易记录");
			String[][] rows = { { "客户编号", "订单号", "交易时间", "商品名称", "数量", "单价" },
					{ "G-3", "S-1", "2024-05-01", "茶", "2", "640" }, { "G-2", "S-2", "2024-05-01", "茶", "2", "640" } };
			for (int i = 0; i < rows.length; i++) {
				Row row = orders.createRow(i);
				for (int j = 0; j < rows[i].length; j++) {
					row.createCell(j).setCellValue(rows[i][j]);
				}
			}
			file = bytes(workbook);
		}
		ImportBatch batch = this.importing.run(this.importing
			.start(this.importing.upload("a.xlsx", new ByteArrayInputStream(file)), ImportOptions.DEFAULT, true));
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(back(batch)))) {
			assertThat(text(workbook.getSheet("个人客户"), 3, 5)).isEqualTo("n");
			assertThat(text(workbook.getSheet("交易记录"), 1, 6)).isEqualTo("n");
			assertThat(text(workbook.getSheet("交易记录"), 2, 6)).isEqualTo("f");
			assertThat(comment(workbook.getSheet("交易记录"), 2, 0)).startsWith("import.customer.");
		}
	}

	@Test
	void what_has_not_been_decided_on_is_not_handed_back() {
		ImportBatch batch = this.importing.upload("姓名\n王五\n");
		assertThatExceptionOfType(ImportStateException.class).isThrownBy(() -> back(batch));
	}

	private ImportBatch transactions(String csv) {
		return this.importing.store(Subject.TRANSACTION, Importing.creating(), csv);
	}

	private ImportBatch store(byte[] file, String name) {
		return this.importing.run(this.importing.start(this.importing.upload(name, new ByteArrayInputStream(file)),
				Subject.INDIVIDUAL, ImportOptions.DEFAULT, true));
	}

	private byte[] back(ImportBatch batch) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			this.returned.write(batch.id(), new Plain(), out);
		}
		catch (WorkbookRefused ex) {
			throw new IOException(ex);
		}
		return out.toByteArray();
	}

	private static byte[] workbook(boolean xlsx) throws IOException {
		try (Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook()) {
			Sheet sheet = workbook.createSheet("个人客户");
			CellStyle text = workbook.createCellStyle();
			text.setDataFormat(workbook.createDataFormat().getFormat("@"));
			for (int i = 0; i < ROWS.length; i++) {
				Row row = sheet.createRow(i);
				for (int j = 0; j < ROWS[i].length; j++) {
					if (!ROWS[i][j].isEmpty()) {
						Cell cell = row.createCell(j);
						cell.setCellValue(ROWS[i][j]);
						cell.setCellStyle(text);
					}
				}
			}
			sheet.getRow(2).createCell(4).setCellFormula("1+2");
			sheet.setColumnWidth(1, 20 * 256);
			comment(workbook, sheet, 4, 3, "原有批注");
			comment(workbook, sheet, 1, 0, "看这里");
			workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("别动我");
			return bytes(workbook);
		}
	}

	private static void comment(Workbook workbook, Sheet sheet, int row, int column, String text) {
		ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
		anchor.setRow1(row);
		anchor.setCol1(column);
		anchor.setRow2(row + 3);
		anchor.setCol2(column + 2);
		Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
		comment.setAuthor("小王");
		comment.setString(workbook.getCreationHelper().createRichTextString(text));
		sheet.getRow(row).getCell(column).setCellComment(comment);
	}

	private static byte[] bytes(Workbook workbook) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		workbook.write(out);
		return out.toByteArray();
	}

	private static List<String> texts(Sheet sheet, int column) {
		return IntStream.range(0, ROWS.length).mapToObj((row) -> text(sheet, row, column)).toList();
	}

	private static String text(Sheet sheet, int row, int column) {
		Cell cell = sheet.getRow(row).getCell(column);
		if (cell == null) {
			return "";
		}
		assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
		return cell.getStringCellValue();
	}

	private static String comment(Sheet sheet, int row, int column) {
		return sheet.getRow(row).getCell(column).getCellComment().getString().getString();
	}

	private static FillPatternType fill(Sheet sheet, int row, int column) {
		return sheet.getRow(row).getCell(column).getCellStyle().getFillPattern();
	}

	/** Codes instead of sentences. */
	private static final class Plain implements ReturnWording {

		@Override
		public boolean english() {
			return false;
		}

		@Override
		public String state(char state) {
			return String.valueOf(state);
		}

		@Override
		public String sentence(Problem problem) {
			return problem.code() + (problem.args().isEmpty() ? "" : problem.args());
		}

		@Override
		public String about(String header, String sentence) {
			return header + "：" + sentence;
		}

	}

}
