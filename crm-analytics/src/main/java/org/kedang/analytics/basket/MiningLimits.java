package org.kedang.analytics.basket;

/**
 * Where the search for item sets ends.
 *
 * @param count the fewest baskets a set has to be in, at least one
 * @param products the most products of a set
 * @param itemSets the most sets
 */
public record MiningLimits(int count, int products, int itemSets) {

	public MiningLimits {
		if (count < 1 || products < 1 || itemSets < 1) {
			throw new IllegalArgumentException("Each limit has to be at least one");
		}
	}

	/** Limits with the count that a share of the baskets comes to, rounded up. */
	public static MiningLimits ofSupport(double support, Baskets baskets, int products, int itemSets) {
		if (!(support > 0 && support <= 1)) {
			throw new IllegalArgumentException("A support is above 0 and no more than 1, not " + support);
		}
		int count = (int) Math.ceil(support * baskets.size() * (1 - AssociationRules.ROUNDING));
		return new MiningLimits(Math.max(1, count), products, itemSets);
	}

}
