package org.kedang.ingest.template;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.ingest.workbook.Limits;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

class WriterTests {

	private static final List<Column> COLUMNS = List.of(Column.text("姓名", 12), Column.text("手机", 14),
			new Column("金额", Column.Format.AMOUNT, 12), new Column("日期", Column.Format.DATE, 12),
			new Column("时间", Column.Format.DATE_TIME, 18), new Column("次数", Column.Format.INTEGER, 8));

	@TempDir
	Path folder;

	private Path write(List<List<Object>> rows) throws Exception {
		Path file = this.folder.resolve("out.xlsx");
		try (OutputStream out = Files.newOutputStream(file); XlsxWriter writer = new XlsxWriter(out)) {
			writer.sheet("客户/名单", COLUMNS);
			for (List<Object> row : rows) {
				writer.row(row);
			}
			writer.sheet("客户/名单", COLUMNS);
		}
		return file;
	}

	private static List<List<String>> read(Path file) throws Exception {
		List<List<String>> rows = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, (row) -> {
				List<String> cells = new ArrayList<>();
				for (int column = 0; column < row.width(); column++) {
					cells.add(row.text(column));
				}
				return rows.add(cells);
			});
		}
		return rows;
	}

	@Test
	void what_is_written_reads_back() throws Exception {
		Path file = write(List.of(
				Arrays.asList("王<伟>&\"𠮷\"\n x ", "013800138000", new BigDecimal("2.50"), LocalDate.of(2024, 1, 5),
						LocalDateTime.of(2024, 1, 5, 8, 30, 15), 3),
				Arrays.asList(null, "", 123456789012345678L, LocalDate.of(1899, 1, 5), "a\u0000b\u0001\uD800c", true),
				Arrays.asList("_x0041_ \r", "_x004", new BigDecimal("1234567890123456.78"), null, null, 2.5)));
		assertThat(read(file)).containsExactly(List.of("姓名", "手机", "金额", "日期", "时间", "次数"),
				List.of("王<伟>&\"𠮷\"\n x ", "013800138000", "2.5", "2024-01-05", "2024-01-05T08:30:15", "3"),
				List.of("", "", "123456789012345678", "1899-01-05", "abc", "TRUE"),
				List.of("_x0041_ \r", "_x004", "1234567890123456.78", "", "", "2.5"));
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.sheets()).extracting("name").containsExactly("客户_名单", "客户_名单 (2)");
		}
	}

	@Test
	void no_text_becomes_a_formula() throws Exception {
		Path file = write(List.of(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")));
		try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
			workbook.getSheetAt(0).getRow(1).forEach((cell) -> {
				assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
				assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
			});
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
		}
	}

	@Test
	void excel_sees_formats_header_and_filter() throws Exception {
		Path file = write(List.of(Arrays.asList("a", "1", new BigDecimal("2.5"), LocalDate.of(2024, 1, 5), null, 1)));
		try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
			assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F2");
			assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
			assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
			assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
			assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue()).isEqualTo("2024-01-05T00:00");
			assertThat(sheet.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
		}
	}

	@Test
	void rows_beyond_a_sheet_go_on_in_a_second_one_with_its_own_header() throws Exception {
		int rows = 1_048_576;
		Path file = this.folder.resolve("long.xlsx");
		try (OutputStream out = Files.newOutputStream(file); XlsxWriter writer = new XlsxWriter(out)) {
			writer.sheet("名单", List.of(new Column("序号", Column.Format.INTEGER, 8)));
			for (int i = 1; i <= rows; i++) {
				writer.row(List.of(i));
			}
		}
		List<String> last = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.sheets()).extracting("name").containsExactly("名单", "名单 (2)");
			int[] count = { 0 };
			workbook.read(0, (row) -> ++count[0] > 0);
			assertThat(count[0]).isEqualTo(1_048_576);
			workbook.read(1, (row) -> last.add(row.text(0)));
		}
		assertThat(last).containsExactly("序号", "1048576");
	}

}
