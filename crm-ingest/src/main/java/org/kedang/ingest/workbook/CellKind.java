package org.kedang.ingest.workbook;

/**
 * What the workbook says a cell is. In csv files everything is text.
 */
public enum CellKind {

	BLANK, TEXT, NUMBER, DATE, BOOLEAN, ERROR

}
