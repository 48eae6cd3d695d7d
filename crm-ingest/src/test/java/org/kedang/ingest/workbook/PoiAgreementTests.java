package org.kedang.ingest.workbook;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PoiAgreementTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void a_workbook_written_by_poi_reads_back(boolean old) throws Exception {
		Path file = this.folder.resolve("book");
		try (org.apache.poi.ss.usermodel.Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
				OutputStream out = Files.newOutputStream(file)) {
			book.createSheet("其他").createRow(3).createCell(1).setCellValue("x");
			fill(book, book.createSheet("客户"));
			book.setSheetHidden(0, true);
			book.write(out);
		}
		try (Workbook book = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(book.format()).isEqualTo(old ? Workbook.Format.XLS : Workbook.Format.XLSX);
			assertThat(book.sheets()).extracting("name").containsExactly("其他", "客户");
			assertThat(book.sheets()).extracting("hidden").containsExactly(true, false);
		}
		assertThat(Reading.texts(file)).containsExactly(List.of("", "x"));
		assertThat(Reading.texts(file, 1, Limits.DEFAULT)).containsExactly(List.of("王伟 <A&B>", "13800138000", "2.55",
				"TRUE", "2024-01-05", "2024-01-05T08:30:00", "4", "王伟!", "", "#DIV/0!"),
				List.of("110101199003071234", "-0.5", "1e3"));
	}

	private static void fill(org.apache.poi.ss.usermodel.Workbook book, Sheet sheet) {
		CellStyle date = book.createCellStyle();
		date.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
		Row row = sheet.createRow(0);
		row.createCell(0).setCellValue("王伟 <A&B>");
		row.createCell(1).setCellValue(13800138000d);
		row.createCell(2).setCellValue(2.55);
		row.createCell(3).setCellValue(true);
		row.createCell(4).setCellValue(LocalDate.of(2024, 1, 5));
		row.getCell(4).setCellStyle(date);
		row.createCell(5).setCellValue(LocalDateTime.of(2024, 1, 5, 8, 30));
		row.getCell(5).setCellStyle(date);
		row.createCell(6).setCellFormula("2+2");
		row.createCell(7).setCellFormula("\"王伟\"&\"!\"");
		row.createCell(8).setCellStyle(date);
		row.createCell(9).setCellErrorValue(FormulaError.DIV0.getCode());
		book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		Row next = sheet.createRow(7);
		next.createCell(0).setCellValue("110101199003071234");
		next.createCell(1).setCellValue(-0.5);
		next.createCell(2).setCellValue("1e3");
	}

}
