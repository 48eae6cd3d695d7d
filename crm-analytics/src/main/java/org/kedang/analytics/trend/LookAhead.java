package org.kedang.analytics.trend;

/**
 * A way to say how a history of months goes on, which can be asked as of an earlier month
 * to see how well it would have done.
 */
public interface LookAhead {

	/** Months of a season. */
	int SEASON = 12;

	/**
	 * What follows.
	 * @param known how many of the first months it may know
	 * @param horizon months ahead, 1 to 12
	 */
	Outcome ahead(int known, int horizon);

}
