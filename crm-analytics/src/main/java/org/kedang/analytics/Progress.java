package org.kedang.analytics;

/**
 * Is told how far a run is, from time to time.
 */
@FunctionalInterface
interface Progress {

	/** How many customers pass between two reports. */
	int STEP = 50_000;

	/**
	 * So far.
	 * @param done customers read and stored
	 * @param total customers to read and store
	 * @throws RunCancelledException if somebody wants the run to end
	 */
	void report(long done, long total);

}
