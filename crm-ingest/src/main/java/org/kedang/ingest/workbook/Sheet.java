package org.kedang.ingest.workbook;

/**
 * A sheet of cells.
 *
 * @param index position among the workbook's sheets of cells, from 0
 * @param name the name on its tab; empty for a csv file
 * @param hidden whether its tab is hidden
 */
public record Sheet(int index, String name, boolean hidden) {
}
