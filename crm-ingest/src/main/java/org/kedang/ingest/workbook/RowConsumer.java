package org.kedang.ingest.workbook;

/**
 * Takes the rows of a sheet one after the other.
 */
@FunctionalInterface
public interface RowConsumer {

	/**
	 * Takes a row that has at least one value.
	 * @param row valid only during the call: the reader fills the same object again
	 * @return false to stop reading
	 */
	boolean row(Row row);

}
