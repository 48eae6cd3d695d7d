package org.kedang.analytics.portrait;

/**
 * An arm of the radar by which a customer is held against a group. All run from 0 to 100,
 * more being better.
 */
public enum Axis {

	/** R score of the run, a fifth for each point. */
	RECENCY,

	/** F score of the run, likewise. */
	FREQUENCY,

	/** M score of the run, likewise. */
	MONETARY,

	/** Probability of not being lost, in per cent. */
	LOYALTY,

	/** The relationship's points. */
	RELATIONSHIP,

	/** Credit points, a tenth of them; firms only. */
	CREDIT

}
