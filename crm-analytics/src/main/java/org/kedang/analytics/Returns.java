package org.kedang.analytics;

/**
 * What becomes of returned goods in the monetary figure. Recency and frequency are the
 * same under both rules.
 */
public enum Returns {

	/** All amounts count, so that what was returned is taken off. */
	NET,

	/** Only lines with quantity and price above 0 count. */
	IGNORE

}
