package org.kedang.customer;

/**
 * How many customers a roster has.
 *
 * @param value the number, exact unless there are more
 * @param more whether there are more than that
 */
public record RosterCount(int value, boolean more) {

	/** Up to here a roster is counted. */
	public static final int EXACT = 10_000;

	static RosterCount of(int counted) {
		return new RosterCount(Math.min(counted, EXACT), counted > EXACT);
	}

}
