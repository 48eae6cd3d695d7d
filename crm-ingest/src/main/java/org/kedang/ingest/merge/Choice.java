package org.kedang.ingest.merge;

/**
 * Whose value of a field survives, and why.
 */
public record Choice(Side side, Reason reason) {

	/** Why a value survives; the order is that of the rules. */
	public enum Reason {

		/** Both say the same, or neither says anything. */
		SAME,
		/** Only one of them is known. */
		ONLY,
		/** Decided by the kind of field: the earlier day, the survivor's owner. */
		FIELD,
		/** Typed by a person, not brought in by a file; known, not stood in for. */
		TRUST,
		/** Holds all that the other says, and more. */
		FULLER,
		/** Known later. */
		NEWER,
		/** Nothing else decides. */
		SURVIVOR,
		/** Chosen by hand. */
		HAND

	}

}
