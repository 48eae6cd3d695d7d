package org.kedang.ingest.store;

/**
 * What happens to new rows that nothing identifies, but that are probably a customer who
 * is known already or one of another row.
 */
public enum Doubles {

	/** They are created, and the pairs wait in the review queue. */
	QUEUE,
	/** They are left out. */
	SKIP,
	/**
	 * Those that are the same by rule change the customer found; the others are as with
	 * {@link #QUEUE}.
	 */
	UPDATE,
	/** Nobody looks for them. */
	IGNORE

}
