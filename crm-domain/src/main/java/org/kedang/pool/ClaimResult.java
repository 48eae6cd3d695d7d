package org.kedang.pool;

import java.util.List;
import java.util.Map;

/**
 * What became of claiming some customers.
 *
 * @param claimed the numbers of those that were got
 * @param refused the numbers of the others, with the reason
 */
public record ClaimResult(List<String> claimed, Map<String, Refusal> refused) {

	public ClaimResult {
		claimed = List.copyOf(claimed);
	}

	/** Why a customer was not got. */
	public enum Refusal {

		/** Somebody else was quicker, or there is no such customer. */
		TAKEN,

		/** The reader lost it to the pool a short while ago. */
		COOLING,

		/** The reader has claimed as many today as one may. */
		DAY_LIMIT,

		/** The reader owns as many as one may. */
		FULL

	}

}
