package org.kedang.ingest.mapping;

import java.util.List;

/**
 * What the first rows of a workbook tell.
 */
public record WorkbookPeek(List<SheetPeek> sheets) {

	public WorkbookPeek {
		sheets = List.copyOf(sheets);
	}

	public SheetPeek sheet(int index) {
		return this.sheets.get(index);
	}

	/** The visible sheets with rows whose headers tell what they hold. */
	public List<SheetPeek> recognised() {
		return this.sheets.stream()
			.filter((sheet) -> !sheet.hidden() && sheet.subject() != null && !sheet.isEmpty())
			.toList();
	}

	/**
	 * The sheet that is most likely meant: the first visible one whose headers tell a
	 * subject, else the first with rows, else the first.
	 */
	public SheetPeek likely() {
		return recognised().stream()
			.findFirst()
			.or(() -> this.sheets.stream().filter((sheet) -> !sheet.rows().isEmpty()).findFirst())
			.orElse(this.sheets.get(0));
	}

}
