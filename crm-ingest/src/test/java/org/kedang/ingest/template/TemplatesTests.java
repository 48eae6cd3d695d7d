package org.kedang.ingest.template;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Option;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.workbook.Limits;
import org.kedang.ingest.workbook.Sheet;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.Workbooks;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class TemplatesTests {

	@TempDir
	Path folder;

	private Path write(Locale locale, List<Subject> subjects) throws Exception {
		Catalogue catalogue = mock(Catalogue.class);
		given(catalogue.fields(any())).willAnswer((call) -> Catalogue.builtIn(call.getArgument(0)));
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasename("file:"
				+ Path.of(System.getProperty("kedang.folder", ".."), "crm-web/src/main/resources/messages/template"));
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		Path file = this.folder.resolve("template.xlsx");
		try (OutputStream out = Files.newOutputStream(file)) {
			new Templates(catalogue, messages).write(subjects, locale, out);
		}
		return file;
	}

	private static List<Field> asked(Subject subject) {
		return Catalogue.builtIn(subject).stream().filter((field) -> !field.computed()).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void the_headers_of_a_template_are_the_fields_of_the_catalogue(String language) throws Exception {
		boolean english = language.equals("en");
		try (Workbook workbook = Workbooks.open(write(Locale.forLanguageTag(language), List.of(Subject.values())),
				Limits.DEFAULT)) {
			List<Sheet> visible = workbook.sheets().stream().filter((sheet) -> !sheet.hidden()).toList();
			assertThat(visible).hasSize(1 + Subject.values().length);
			for (Subject subject : Subject.values()) {
				Sheet sheet = visible.get(1 + subject.ordinal());
				assertThat(sheet.name()).isEqualTo(subject.label(english));
				List<List<String>> rows = rows(workbook, sheet);
				assertThat(rows).hasSize(1);
				assertThat(rows.get(0)).isEqualTo(asked(subject).stream()
					.map((field) -> field.label(english) + (field.required() ? " *" : ""))
					.toList());
			}
		}
	}

	private static List<List<String>> rows(Workbook workbook, Sheet sheet) throws Exception {
		List<List<String>> rows = new ArrayList<>();
		workbook.read(sheet.index(), (row) -> {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < row.width(); column++) {
				cells.add(row.text(column));
			}
			return rows.add(cells);
		});
		return rows;
	}

	@Test
	void numbers_with_many_digits_are_formatted_as_text_and_dates_as_dates() throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(write(Locale.CHINA, List.of(Subject.INDIVIDUAL)).toFile())) {
			XSSFSheet sheet = workbook.getSheet("个人客户");
			List<Field> fields = asked(Subject.INDIVIDUAL);
			for (int column = 0; column < fields.size(); column++) {
				FieldType type = fields.get(column).type();
				String format = sheet.getColumnStyle(column).getDataFormatString();
				assertThat(format.equals("@")).as(fields.get(column).key())
					.isEqualTo(!type.isNumber() && type != FieldType.DATE);
				assertThat(format.startsWith("yyyy")).isEqualTo(type == FieldType.DATE);
			}
		}
	}

	@Test
	void every_option_field_offers_its_options() throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(write(Locale.CHINA, List.of(Subject.values())).toFile())) {
			for (Subject subject : Subject.values()) {
				XSSFSheet sheet = workbook.getSheet(subject.label(false));
				List<Field> fields = asked(subject);
				for (DataValidation validation : sheet.getDataValidations()) {
					Field field = fields.get(validation.getRegions().getCellRangeAddress(0).getFirstColumn());
					List<String> labels = (field.type() == FieldType.YES_NO) ? List.of("是", "否")
							: field.options().stream().map(Option::zh).toList();
					assertThat(offered(workbook, validation)).as(field.key()).isEqualTo(labels);
				}
				assertThat(sheet.getDataValidations()).hasSize((int) fields.stream()
					.filter((field) -> field.type() == FieldType.OPTION || field.type() == FieldType.YES_NO)
					.count());
			}
		}
	}

	private static List<String> offered(XSSFWorkbook workbook, DataValidation validation) {
		Name name = workbook.getName(validation.getValidationConstraint().getFormula1());
		List<String> offered = new ArrayList<>();
		AreaReference area = new AreaReference(name.getRefersToFormula(), workbook.getSpreadsheetVersion());
		for (CellReference cell : area.getAllReferencedCells()) {
			offered.add(workbook.getSheet(cell.getSheetName())
				.getRow(cell.getRow())
				.getCell(cell.getCol())
				.getStringCellValue());
		}
		return offered;
	}

	@Test
	void required_columns_stand_out_and_every_header_explains_itself() throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(write(Locale.CHINA, List.of(Subject.TRANSACTION)).toFile())) {
			XSSFSheet sheet = workbook.getSheet("交易记录");
			Set<String> colours = new TreeSet<>();
			List<Field> fields = asked(Subject.TRANSACTION);
			for (int column = 0; column < fields.size(); column++) {
				String comment = sheet.getRow(0).getCell(column).getCellComment().getString().getString();
				assertThat(comment).startsWith(fields.get(column).required() ? "必填。" : "选填。");
				assertThat(comment).contains(fields.get(column).example());
				colours.add(fields.get(column).required() + " "
						+ sheet.getRow(0).getCell(column).getCellStyle().getFillForegroundColorColor().getARGBHex());
			}
			assertThat(colours).hasSize(2);
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
		}
	}

	@Test
	void the_first_sheet_explains_all_fields() throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(write(Locale.ENGLISH, List.of(Subject.values())).toFile())) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getSheetName()).isEqualTo("Explanation");
			int fields = 0;
			for (Subject subject : Subject.values()) {
				fields += asked(subject).size();
			}
			assertThat(sheet.getLastRowNum()).isEqualTo(11 + fields);
		}
	}

}
