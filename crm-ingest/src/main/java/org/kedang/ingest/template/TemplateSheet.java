package org.kedang.ingest.template;

import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;

/**
 * A sheet to fill in: a header with a comment a field, formatted columns, drop-down
 * lists.
 */
final class TemplateSheet {

	/** Rows that offer drop-down lists; values below are read all the same. */
	private static final int LISTED_ROWS = 10_000;

	private static final int WIDTH_UNIT = 256;

	private final TemplateStyles styles;

	private final TemplateLists lists;

	private final Wording wording;

	private final XSSFSheet sheet;

	private final XSSFDrawing drawing;

	TemplateSheet(XSSFWorkbook workbook, Subject subject, TemplateStyles styles, TemplateLists lists, Wording wording) {
		this.styles = styles;
		this.lists = lists;
		this.wording = wording;
		this.sheet = workbook.createSheet(subject.label(wording.isEnglish()));
		this.drawing = this.sheet.createDrawingPatriarch();
	}

	void write(List<Field> fields) {
		Row header = this.sheet.createRow(0);
		header.setHeightInPoints(24);
		for (int column = 0; column < fields.size(); column++) {
			Field field = fields.get(column);
			Cell cell = header.createCell(column);
			cell.setCellValue(this.wording.header(field));
			cell.setCellStyle(this.styles.header(field.required()));
			comment(cell, this.wording.comment(field));
			this.sheet.setDefaultColumnStyle(column, this.styles.values(field.type()));
			this.sheet.setColumnWidth(column, width(field) * WIDTH_UNIT);
			offer(column, this.wording.choices(field));
		}
		this.sheet.createFreezePane(0, 1);
	}

	private void comment(Cell cell, String text) {
		ClientAnchor anchor = this.drawing.createAnchor(0, 0, 0, 0, cell.getColumnIndex(), 1, cell.getColumnIndex() + 3,
				5);
		Comment comment = this.drawing.createCellComment(anchor);
		comment.setString(new XSSFRichTextString(text));
		cell.setCellComment(comment);
	}

	/**
	 * Other values only draw a warning: the importer knows synonyms and maps the rest.
	 */
	private void offer(int column, List<String> choices) {
		if (choices.isEmpty()) {
			return;
		}
		XSSFDataValidationHelper helper = new XSSFDataValidationHelper(this.sheet);
		DataValidation validation = helper.createValidation(
				helper.createFormulaListConstraint(this.lists.name(choices)),
				new CellRangeAddressList(1, LISTED_ROWS, column, column));
		validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
		validation.createErrorBox(this.wording.text("other.title"), this.wording.text("other.text"));
		validation.setShowErrorBox(true);
		this.sheet.addValidationData(validation);
	}

	private int width(Field field) {
		int label = 0;
		for (char c : this.wording.header(field).toCharArray()) {
			label += (c < 0x1100) ? 1 : 2;
		}
		int values = switch (field.type()) {
			case ADDRESS, LONG_TEXT, COMPANY_NAME, CHILDREN -> 30;
			case IDENTITY_NUMBER, CREDIT_CODE, EMAIL, URL, REGION, DATE_TIME -> 21;
			case MOBILE, PHONE, CUSTOMER -> 15;
			default -> 12;
		};
		return Math.max(label + 3, values);
	}

}
