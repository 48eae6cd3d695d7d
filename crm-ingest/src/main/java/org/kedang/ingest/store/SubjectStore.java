package org.kedang.ingest.store;

import org.kedang.catalogue.Subject;

/**
 * Knows what the rows of one subject mean for the archive.
 */
public interface SubjectStore {

	boolean stores(Subject subject);

	/**
	 * Decides what becomes of every staged row, by what is stored at this moment; leaves
	 * that in temporary tables of the transaction.
	 */
	Matched match(Work work);

	/**
	 * Stores what was matched in the same transaction.
	 */
	void store(Work work);

}
