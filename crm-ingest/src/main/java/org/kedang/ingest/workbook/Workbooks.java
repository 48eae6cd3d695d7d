package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens workbooks. What a file is shows from its content, never from its name.
 */
public final class Workbooks {

	private static final int HEAD = 8192;

	private Workbooks() {
	}

	/**
	 * Opens a workbook: xlsx, xls or delimited text.
	 * @throws WorkbookRefused if the file is no such thing, is locked, has macros, is
	 * damaged or goes beyond a limit
	 * @throws IOException if the file cannot be read from the disk
	 */
	public static Workbook open(Path file, Limits limits) throws IOException, WorkbookRefused {
		long size = Files.size(file);
		if (size == 0) {
			throw new WorkbookRefused("empty");
		}
		if (size > limits.file()) {
			throw new WorkbookRefused("too-large", Limits.megabytes(limits.file()), Limits.megabytes(size));
		}
		return switch (Signature.of(head(file))) {
			case ZIP -> XlsxWorkbook.open(file, limits);
			case OLE2 -> XlsWorkbook.open(file, limits);
			case TEXT -> CsvWorkbook.open(file, limits);
		};
	}

	private static byte[] head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(HEAD);
		}
	}

}
