package org.kedang.ingest.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of an xlsx file besides its sheets.
 */
final class XlsxParts {

	static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	static final int HEADER_STYLE = 1;

	/** For texts that stay texts even when somebody edits the cell. */
	static final int QUOTED_STYLE = HEADER_STYLE + 1 + Column.Format.values().length;

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private static final int FIRST_FORMAT = 170;

	private XlsxParts() {
	}

	record Part(String name, String content) {
	}

	/** Number of the cell style of a format. */
	static int style(Column.Format format) {
		return HEADER_STYLE + 1 + format.ordinal();
	}

	static List<Part> of(List<String> sheets) {
		return List.of(new Part("xl/styles.xml", styles()), new Part("xl/workbook.xml", workbook(sheets)),
				new Part("xl/_rels/workbook.xml.rels", workbookRelations(sheets.size())),
				new Part("_rels/.rels",
						HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
								+ RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
				new Part("[Content_Types].xml", types(sheets.size())));
	}

	private static String styles() {
		List<String> formats = new ArrayList<>();
		List<String> cells = new ArrayList<>();
		for (Column.Format format : Column.Format.values()) {
			int id = (format == Column.Format.TEXT) ? 49 : FIRST_FORMAT + format.ordinal();
			formats.add("<numFmt numFmtId=\"" + (FIRST_FORMAT + format.ordinal()) + "\" formatCode=\"" + format.code()
					+ "\"/>");
			cells.add("<xf numFmtId=\"" + id + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
					+ "applyNumberFormat=\"1\"/>");
		}
		cells.add("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" "
				+ "applyNumberFormat=\"1\"/>");
		return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"" + formats.size() + "\">"
				+ String.join("", formats)
				+ "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
				+ "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"3\"><fill>"
				+ "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill>"
				+ "<patternFill patternType=\"solid\"><fgColor rgb=\"FFDCE6F1\"/></patternFill></fill></fills>"
				+ "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
				+ "<cellXfs count=\"" + (cells.size() + 2) + "\"><xf/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" "
				+ "borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>" + String.join("", cells)
				+ "</cellXfs></styleSheet>";
	}

	private static String workbook(List<String> sheets) {
		StringBuilder xml = new StringBuilder(HEAD).append("<workbook xmlns=\"")
			.append(MAIN)
			.append("\" xmlns:r=\"")
			.append(RELATIONS)
			.append("\"><sheets>");
		for (int i = 1; i <= sheets.size(); i++) {
			String name = sheets.get(i - 1).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
			xml.append("<sheet name=\"" + name + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
		}
		return xml.append("</sheets></workbook>").toString();
	}

	private static String workbookRelations(int sheets) {
		StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
		for (int i = 1; i <= sheets; i++) {
			xml.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS
					+ "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
		}
		return xml
			.append("<Relationship Id=\"rId" + (sheets + 1) + "\" Type=\"" + RELATIONS
					+ "/styles\" Target=\"styles.xml\"/></Relationships>")
			.toString();
	}

	private static String types(int sheets) {
		StringBuilder xml = new StringBuilder(HEAD).append("<Types xmlns=\"" + PACKAGE + "content-types\">")
			.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
			.append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>")
			.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
		for (int i = 1; i <= sheets; i++) {
			xml.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPE
					+ "worksheet+xml\"/>");
		}
		return xml.append("</Types>").toString();
	}

}
