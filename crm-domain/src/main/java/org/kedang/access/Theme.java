package org.kedang.access;

/**
 * How pages are coloured.
 */
public enum Theme {

	/** Dark on light. */
	LIGHT,

	/** Light on dark. */
	DARK,

	/** As the device is set. */
	AUTO

}
