package org.kedang.ingest.merge;

/**
 * One of the two customers of a merge.
 */
public enum Side {

	SURVIVOR, LOSER

}
