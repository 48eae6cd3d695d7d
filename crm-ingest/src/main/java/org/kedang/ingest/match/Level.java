package org.kedang.ingest.match;

/**
 * One named degree of agreement of a column.
 *
 * @param name such as {@code exact}, {@code close}, {@code different}; unique in its
 * column
 * @param m how often records of the same customer stand at this level, before anything
 * was learnt
 * @param u how often records of different customers do, before anything was learnt
 * @param termShare how much of the rarity of the value counts: 1 where both have the very
 * value, 0 where rarity says nothing
 * @param rule what the level decides whatever the weights say
 * @param apart whether it tells two persons of one household apart: two columns at such
 * levels make a pair different
 */
record Level(String name, double m, double u, double termShare, Rule rule, boolean apart) {

	static Level missing() {
		return new Level("missing", 1, 1, 0, Rule.NONE, false);
	}

	static Level of(String name, double m, double u) {
		return new Level(name, m, u, 0, Rule.NONE, false);
	}

	/** A level at which a rare value says more than a common one. */
	static Level termed(String name, double m, double u, double termShare) {
		return new Level(name, m, u, termShare, Rule.NONE, false);
	}

	Level with(Rule rule) {
		return new Level(this.name, this.m, this.u, this.termShare, rule, this.apart);
	}

	Level tellingApart() {
		return new Level(this.name, this.m, this.u, this.termShare, this.rule, true);
	}

	/**
	 * What a level decides by itself.
	 */
	enum Rule {

		/** Nothing: the weights decide. */
		NONE,
		/** The pair is never merged without somebody having looked at it. */
		REVIEW,
		/** The pair is the same, unless another column says otherwise. */
		SAME,
		/** The pair is different. */
		DIFFERENT,
		/** Columns decide against each other; no level does so alone. */
		CONFLICT

	}

}
