package org.kedang.analytics.portrait;

/**
 * How strongly a tag describes a customer or a group, in bits: {@code p · log2(p / P)}.
 * {@code P = (K + 1) / (N + 2)} is the share of all N customers who have the tag, K of
 * them. {@code p = (k + 5 P) / (n + 5)} is the share of the group's n customers, k of
 * them, as if five more, drawn from all, were among them: what few customers share by
 * chance weighs little. A single customer is a group of one.
 *
 * <p>
 * The weight is what the tag adds to the information by which the group differs from all
 * (Kullback and Leibler, 1951): large where a tag is both common in the group and rarer
 * elsewhere, 0 where it is as common as everywhere, below 0 where it is rarer. It is at
 * most log2(1 / P), 20 bits for one among a million.
 */
public final class Weight {

	private static final double PRIOR = 5;

	private Weight() {
	}

	/**
	 * The weight.
	 * @param having how many of the group have the tag
	 * @param group how many the group has; 0 gives 0
	 * @param havingOfAll how many of all have it
	 * @param all how many customers there are
	 */
	public static double of(int having, int group, int havingOfAll, int all) {
		if (group == 0) {
			return 0;
		}
		double everywhere = (havingOfAll + 1.0) / (all + 2.0);
		double here = (having + PRIOR * everywhere) / (group + PRIOR);
		return here * Math.log(here / everywhere) / Math.log(2);
	}

}
