package org.kedang.ingest.match;

/**
 * What becomes of a pair of records.
 */
public enum Verdict {

	/** Merged by rule. */
	SAME,
	/** Shown to somebody, who decides. */
	POSSIBLE,
	/** Left alone. */
	DIFFERENT

}
