package org.kedang.ingest.store;

import java.util.List;

import org.kedang.catalogue.Subject;

/**
 * Finds out, within the transaction of an import, who the customers may be that its rows
 * would create.
 */
public interface Lookalikes {

	/** The fields compared, in the order in which their values are wanted. */
	List<String> fields(Subject kind);

	/**
	 * Makes import_double (row, other_row or customer_id, same, probability, bits,
	 * evidence, veto): the rows that may be a stored customer or an earlier row.
	 * @param rows a query of the rows with their values as texts
	 * @param check throws where the import is to stop
	 * @return false if there are too many rows: the background search looks at them later
	 */
	boolean find(Subject kind, String rows, Runnable check);

	/** Puts the pairs of rows that were stored into the review queue. */
	void queue(Subject kind);

}
