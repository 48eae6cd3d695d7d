package org.kedang.catalogue;

/**
 * What somebody gets of a field's values.
 */
public enum Sight {

	/** The values as they are. */
	PLAIN,
	/** A mask in their place: that something is known, not what. */
	MASKED,
	/** Nothing: for them there is no such field. */
	HIDDEN;

	/** The more closely kept of two. */
	public Sight and(Sight other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
