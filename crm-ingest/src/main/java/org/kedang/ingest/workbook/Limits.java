package org.kedang.ingest.workbook;

/**
 * How much of a file is read before it is refused. Sizes are in bytes. What is limited is
 * what is really inflated and read, never a compression ratio: real workbooks compress
 * far better than the usual bomb guards allow.
 *
 * @param file size of the uploaded file
 * @param oldFile size of an xls file, whose string table has to be kept in memory
 * @param inflated size of all parts of an xlsx file
 * @param strings size of the shared string table of an xlsx file
 * @param entries parts in an xlsx file
 * @param sheets sheets in a workbook
 * @param rows rows with values in a sheet
 * @param columns columns with values in a sheet
 * @param text characters in a cell
 */
public record Limits(long file, long oldFile, long inflated, long strings, int entries, int sheets, int rows,
		int columns, int text) {

	private static final long MB = 1024 * 1024;

	public static final Limits DEFAULT = new Limits(200 * MB, 64 * MB, 2048 * MB, 256 * MB, 10_000, 100, 2_000_000, 500,
			32_767);

	public Limits {
		if (file <= 0 || oldFile <= 0 || inflated <= 0 || strings <= 0 || strings > Integer.MAX_VALUE || entries <= 0
				|| sheets <= 0 || rows <= 0 || columns <= 0 || columns > 16_384 || text <= 0) {
			throw new IllegalArgumentException("limits out of range");
		}
	}

	/** Bytes in the unit the messages speak of, rounded up. */
	static long megabytes(long bytes) {
		return (bytes + MB - 1) / MB;
	}

}
