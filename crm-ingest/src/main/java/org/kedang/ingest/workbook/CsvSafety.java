package org.kedang.ingest.workbook;

/**
 * Keeps spreadsheets from taking a text for a formula when they open a csv file.
 */
public final class CsvSafety {

	private CsvSafety() {
	}

	/** Whether spreadsheets may start to compute at a text that begins so. */
	static boolean isRisky(char first) {
		return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r'
				|| first == '\n';
	}

	/** Whether spreadsheets may start to compute at the text. */
	public static boolean isRisky(String text) {
		return !text.isEmpty() && isRisky(text.charAt(0));
	}

	/** The text with a single quote before it if need be. */
	public static String guarded(String text) {
		return isRisky(text) ? "'" + text : text;
	}

}
