package org.kedang.ingest.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kedang.ingest.workbook.CellAddress;

/**
 * The lists that drop-down cells offer, each a named column of a hidden sheet: lists
 * within the cell itself may have no more than 255 characters.
 */
final class TemplateLists {

	private final XSSFWorkbook workbook;

	private final Map<List<String>, String> names = new HashMap<>();

	private final String sheetName;

	TemplateLists(XSSFWorkbook workbook, Wording wording) {
		this.workbook = workbook;
		this.sheetName = name(wording);
	}

	/** What their sheet is called. */
	static String name(Wording wording) {
		return wording.text("lists");
	}

	/** The name under which a drop-down cell finds the list. */
	String name(List<String> choices) {
		return this.names.computeIfAbsent(choices, (list) -> add(list, this.names.size()));
	}

	private String add(List<String> choices, int column) {
		XSSFSheet sheet = this.workbook.getSheet(this.sheetName);
		if (sheet == null) {
			sheet = this.workbook.createSheet(this.sheetName);
		}
		for (int i = 0; i < choices.size(); i++) {
			Row row = (sheet.getRow(i) != null) ? sheet.getRow(i) : sheet.createRow(i);
			row.createCell(column).setCellValue(choices.get(i));
		}
		Name name = this.workbook.createName();
		name.setNameName("list_" + (column + 1));
		String letters = CellAddress.letters(column);
		name.setRefersToFormula("'" + this.sheetName + "'!$" + letters + "$1:$" + letters + "$" + choices.size());
		return name.getNameName();
	}

	/** Moves the lists' sheet behind all others and hides it. */
	void finish() {
		int index = this.workbook.getSheetIndex(this.sheetName);
		if (index >= 0) {
			this.workbook.setSheetOrder(this.sheetName, this.workbook.getNumberOfSheets() - 1);
			this.workbook.setSheetVisibility(this.workbook.getNumberOfSheets() - 1, SheetVisibility.HIDDEN);
		}
		this.workbook.setActiveSheet(0);
	}

}
