package org.kedang.ingest.workbook;

import java.io.IOException;
import java.util.List;

/**
 * An opened workbook. Sheets can be read any number of times, by one thread at a time.
 */
public interface Workbook extends AutoCloseable {

	/**
	 * The kinds of file the product reads.
	 */
	enum Format {

		XLSX, XLS, CSV

	}

	Format format();

	/**
	 * The sheets of cells in the order of their tabs; charts and the like are left out.
	 */
	List<Sheet> sheets();

	/**
	 * Streams a sheet: rows without any value are not passed on.
	 * @param sheet index in {@link #sheets()}
	 * @throws WorkbookRefused as soon as the sheet turns out damaged or beyond a limit;
	 * rows may have been passed on before
	 * @throws IOException if the disk fails
	 */
	void read(int sheet, RowConsumer consumer) throws IOException, WorkbookRefused;

	/**
	 * The cells merged downwards in a sheet that has been read to its end; workbooks tell
	 * of them only behind the rows.
	 */
	default List<MergedCells> merged(int sheet) {
		return List.of();
	}

	/**
	 * How many other files its formulas refer to. These are never opened: the values that
	 * were last computed stand in the workbook itself.
	 */
	default int otherFiles() {
		return 0;
	}

	/**
	 * How large a sheet is, by which sheets can be compared; 0 where that is not known.
	 */
	default long size(int sheet) {
		return 0;
	}

	/**
	 * How much of the sheet being read has been read, from 0 to 1; 0 where that is not
	 * known. Any thread may ask.
	 */
	default double share() {
		return 0;
	}

	@Override
	void close() throws IOException;

}
