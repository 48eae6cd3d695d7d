package org.kedang.ingest.store;

import org.kedang.catalogue.Subject;

/**
 * Knows what the rows of one subject mean for the archive.
 */
public interface SubjectStore {

	boolean stores(Subject subject);

	/**
	 * Decides what becomes of every staged row, by what is stored at this moment; leaves
	 * that in tables of {@link WorkTables}.
	 */
	Matched match(Work work);

	/**
	 * What was decided on every staged row, as a select in the same transaction: row,
	 * state (n new, u updated, s the same, k left out, f failed, d possibly known already
	 * and so left out, or in a rehearsal to be looked at), and the id of the record it
	 * means.
	 */
	String outcomes(Work work);

	/**
	 * Stores what was matched in the same transaction.
	 */
	void store(Work work);

}
