package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Old workbooks are changed in memory as a whole, so only small ones are.
 */
final class AnnotatedXls {

	private static final long LARGEST = 16 << 20;

	/** Each takes a shape of its own. */
	private static final int COMMENTS = 2000;

	/** Characters a cell may have. */
	private static final int LONGEST = 32_767;

	private final Path file;

	private final List<Sheet> sheets;

	private final String author;

	private final Map<String, HSSFCellStyle> styles = new HashMap<>();

	private int comments;

	AnnotatedXls(Path file, List<Sheet> sheets, String author) {
		this.file = file;
		this.sheets = sheets;
		this.author = author;
	}

	void write(List<SheetNotes> notes, OutputStream out) throws IOException, WorkbookRefused {
		long size = Files.size(this.file);
		if (size > LARGEST) {
			throw new WorkbookRefused("return-xls", Limits.megabytes(LARGEST), Limits.megabytes(size));
		}
		try (InputStream in = Files.newInputStream(this.file); HSSFWorkbook workbook = new HSSFWorkbook(in)) {
			for (SheetNotes each : notes) {
				annotate(workbook, sheet(workbook, each.sheet()), each);
			}
			workbook.write(out);
		}
		catch (RuntimeException ex) {
			throw WorkbookRefused.corrupt("xls", ex);
		}
	}

	/** The sheet of cells of that index; charts are not counted, but have a place. */
	private HSSFSheet sheet(HSSFWorkbook workbook, int index) {
		HSSFSheet named = workbook.getSheet(this.sheets.get(index).name());
		return (named != null) ? named : workbook.getSheetAt(index);
	}

	private void annotate(HSSFWorkbook workbook, HSSFSheet sheet, SheetNotes notes) throws IOException {
		List<HSSFComment> former = new ArrayList<>();
		sheet.getCellComments().values().forEach((comment) -> {
			if (this.author.equals(comment.getAuthor())) {
				former.add(comment);
			}
		});
		former.forEach((comment) -> sheet.getRow(comment.getRow()).getCell(comment.getColumn()).removeCellComment());
		try (SheetNotes.Reading reading = notes.open()) {
			for (int number = 1; number <= sheet.getLastRowNum() + 1; number++) {
				RowNote note = reading.on(number);
				HSSFRow row = sheet.getRow(number - 1);
				if (note != null && row != null) {
					annotate(workbook, row, note, notes);
				}
			}
		}
	}

	private void annotate(HSSFWorkbook workbook, HSSFRow row, RowNote note, SheetNotes notes) {
		for (RowNote.CellNote said : note.cells()) {
			HSSFCell cell = row.getCell(said.column(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
			cell.setCellStyle(marked(workbook, cell.getCellStyle(), said.failed()));
			boolean stays = said.value() != null && cell.getCellType() == CellType.FORMULA;
			if (said.value() != null && !stays) {
				cell.setCellValue(new HSSFRichTextString(said.value()));
			}
			comment(row.getSheet(), cell, stays ? said.text() + "\n" + notes.computed() : said.text());
		}
		HSSFCell last = row.getCell(notes.resultColumn() - 1);
		HSSFCellStyle header = (notes.isHeader(note) && last != null) ? last.getCellStyle() : null;
		put(workbook, row, notes.resultColumn(), note.result(), note.failed(), header);
		put(workbook, row, notes.reasonColumn(), note.reason(), note.failed(), header);
	}

	private void put(HSSFWorkbook workbook, HSSFRow row, int column, String text, boolean failed,
			@Nullable HSSFCellStyle header) {
		HSSFCell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
		cell.setCellValue(new HSSFRichTextString((text.length() <= LONGEST) ? text : text.substring(0, LONGEST)));
		if (header != null) {
			cell.setCellStyle(header);
		}
		else {
			cell.setCellStyle(result(workbook, failed));
		}
	}

	private HSSFCellStyle result(HSSFWorkbook workbook, boolean failed) {
		return this.styles.computeIfAbsent("result " + failed, (key) -> {
			HSSFCellStyle style = workbook.createCellStyle();
			if (failed) {
				fill(style, true);
			}
			return style;
		});
	}

	private HSSFCellStyle marked(HSSFWorkbook workbook, HSSFCellStyle base, boolean failed) {
		return this.styles.computeIfAbsent(base.getIndex() + " " + failed, (key) -> {
			HSSFCellStyle style = workbook.createCellStyle();
			style.cloneStyleFrom(base);
			fill(style, failed);
			return style;
		});
	}

	private static void fill(HSSFCellStyle style, boolean failed) {
		HSSFColorPredefined colour = failed ? HSSFColorPredefined.ROSE : HSSFColorPredefined.LIGHT_YELLOW;
		style.setFillForegroundColor(colour.getIndex());
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
	}

	private void comment(HSSFSheet sheet, HSSFCell cell, String text) {
		HSSFComment known = cell.getCellComment();
		if (known != null) {
			known.setString(new HSSFRichTextString(known.getString().getString() + "\n" + text));
		}
		else if (this.comments++ < COMMENTS) {
			int column = cell.getColumnIndex();
			int row = cell.getRowIndex();
			HSSFClientAnchor anchor = new HSSFClientAnchor(0, 0, 0, 0, (short) Math.min(column + 1, 252), row,
					(short) Math.min(column + 4, 255), Math.min(row + 4, 65_535));
			HSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
			comment.setAuthor(this.author);
			comment.setString(new HSSFRichTextString(text));
			cell.setCellComment(comment);
		}
	}

}
