package org.kedang.ingest.template;

import java.util.EnumMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kedang.catalogue.FieldType;

/**
 * The cell styles of a template.
 */
final class TemplateStyles {

	private static final byte[] AMBER = { (byte) 0xFF, (byte) 0xD9, (byte) 0x66 };

	private static final byte[] BLUE = { (byte) 0xDC, (byte) 0xE6, (byte) 0xF1 };

	private final XSSFWorkbook workbook;

	private final CellStyle required;

	private final CellStyle optional;

	private final CellStyle title;

	private final CellStyle wrapped;

	private final Map<Column.Format, CellStyle> values = new EnumMap<>(Column.Format.class);

	TemplateStyles(XSSFWorkbook workbook) {
		this.workbook = workbook;
		this.required = header(AMBER);
		this.optional = header(BLUE);
		this.title = workbook.createCellStyle();
		this.title.setFont(font(16));
		this.wrapped = workbook.createCellStyle();
		this.wrapped.setWrapText(true);
		this.wrapped.setVerticalAlignment(VerticalAlignment.TOP);
		for (Column.Format format : Column.Format.values()) {
			CellStyle style = workbook.createCellStyle();
			style.setDataFormat(workbook.createDataFormat().getFormat(format.code()));
			this.values.put(format, style);
		}
	}

	private CellStyle header(byte[] colour) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.setFillForegroundColor(new XSSFColor(colour));
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		style.setBorderBottom(BorderStyle.THIN);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setFont(font(11));
		return style;
	}

	private XSSFFont font(int points) {
		XSSFFont font = this.workbook.createFont();
		font.setBold(true);
		font.setFontHeightInPoints((short) points);
		return font;
	}

	CellStyle header(boolean ofRequired) {
		return ofRequired ? this.required : this.optional;
	}

	CellStyle title() {
		return this.title;
	}

	/** For explanations of more than a line. */
	CellStyle wrapped() {
		return this.wrapped;
	}

	CellStyle values(FieldType type) {
		CellStyle style = this.values.get(Column.Format.of(type));
		if (style == null) {
			throw new IllegalStateException("no style for " + type);
		}
		return style;
	}

}
