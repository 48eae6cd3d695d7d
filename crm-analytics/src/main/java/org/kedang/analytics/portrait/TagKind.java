package org.kedang.analytics.portrait;

/**
 * Where a tag comes from.
 */
public enum TagKind {

	/** A field of the archive, such as region, age band, industry or source. */
	FACT,

	/** How somebody buys, from the transactions. */
	BEHAVIOUR,

	/** A grade or class of the run. */
	GRADE,

	/** The run's segment. */
	SEGMENT,

	/** What somebody likes: said in the archive, or bought most often. */
	PREFERENCE,

	/** Given by hand. */
	MANUAL

}
