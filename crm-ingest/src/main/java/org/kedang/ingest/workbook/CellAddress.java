package org.kedang.ingest.workbook;

/**
 * Columns as people name them: A, B … Z, AA, AB …
 */
public final class CellAddress {

	private CellAddress() {
	}

	/**
	 * Letters of a column.
	 * @param column counted from 0
	 */
	public static String letters(int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.toString();
	}

}
