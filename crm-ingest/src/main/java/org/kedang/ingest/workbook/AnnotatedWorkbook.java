package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * An uploaded workbook as it is handed back: the same file with notes at its cells and
 * two more columns at the right. Everything else stays as it is.
 */
public final class AnnotatedWorkbook {

	private AnnotatedWorkbook() {
	}

	/**
	 * Writes a workbook with notes.
	 * @param author who the comments are by
	 * @param notes of some sheets, read to their end
	 * @throws WorkbookRefused if the file cannot be handed back like this; nothing has
	 * been written then
	 */
	public static void write(Path file, Limits limits, String author, List<SheetNotes> notes, OutputStream out)
			throws IOException, WorkbookRefused {
		try (Workbook workbook = Workbooks.open(file, limits)) {
			if (workbook instanceof XlsxWorkbook xlsx) {
				new AnnotatedXlsx(xlsx, limits, author).write(notes, out);
			}
			else if (workbook instanceof CsvWorkbook csv) {
				new AnnotatedCsv(csv).write(notes.get(0), out);
			}
			else {
				new AnnotatedXls(file, workbook.sheets(), author).write(notes, out);
			}
		}
	}

}
