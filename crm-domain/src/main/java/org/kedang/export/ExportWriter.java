package org.kedang.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

import org.kedang.access.Reader;

/** Writes a roster as a workbook. */
public interface ExportWriter {

	/**
	 * Writes it, all rows as they are at one moment.
	 * @param written hears after each row how many there are; what it throws ends the
	 * writing
	 * @return how many rows there are
	 */
	long write(ExportOrder order, Reader reader, OutputStream out, LongConsumer written) throws IOException;

}
