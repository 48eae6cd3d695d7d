package org.kedang.ingest.template;

import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;

/**
 * The first sheet of a template: how to fill it in, and a table of all fields.
 */
final class ExplanationSheet {

	/** Rules of filling in, numbered in the message files. */
	private static final int RULES = 9;

	private static final int[] WIDTHS = { 14, 26, 8, 46, 50, 24 };

	private static final int WIDTH_UNIT = 256;

	private final XSSFSheet sheet;

	private final TemplateStyles styles;

	private final Wording wording;

	private int row;

	ExplanationSheet(XSSFWorkbook workbook, TemplateStyles styles, Wording wording) {
		this.sheet = workbook.createSheet(wording.text("explanation"));
		this.styles = styles;
		this.wording = wording;
		for (int i = 0; i < WIDTHS.length; i++) {
			this.sheet.setColumnWidth(i, WIDTHS[i] * WIDTH_UNIT);
		}
		line(wording.text("title"), styles.title());
		for (int i = 1; i <= RULES; i++) {
			line(i + ". " + wording.text("rule." + i), null);
		}
		this.row++;
		header();
	}

	private void line(String text, @Nullable CellStyle style) {
		Cell cell = this.sheet.createRow(this.row++).createCell(0);
		cell.setCellValue(text);
		if (style != null) {
			cell.setCellStyle(style);
		}
	}

	private void header() {
		Row header = this.sheet.createRow(this.row++);
		List<String> headings = headings(this.wording);
		for (int i = 0; i < headings.size(); i++) {
			Cell cell = header.createCell(i);
			cell.setCellValue(headings.get(i));
			cell.setCellStyle(this.styles.header(false));
		}
	}

	/** The headings of the table of fields. */
	static List<String> headings(Wording wording) {
		return Stream.of("sheet", "field", "needed", "writing", "choices", "example")
			.map((column) -> wording.text("column." + column))
			.toList();
	}

	/** Adds a subject's fields to the table. */
	void add(Subject subject, List<Field> fields) {
		for (Field field : fields) {
			boolean english = this.wording.isEnglish();
			String separator = english ? ", " : "、";
			List<String> values = List.of(subject.label(english), field.label(english),
					field.required() ? this.wording.text("yes") : "", this.wording.hint(field),
					String.join(separator, this.wording.choices(field)), field.example());
			Row next = this.sheet.createRow(this.row++);
			for (int i = 0; i < values.size(); i++) {
				Cell cell = next.createCell(i);
				cell.setCellValue(values.get(i));
				cell.setCellStyle(this.styles.wrapped());
			}
		}
	}

}
