package org.kedang.analytics.portrait;

import java.util.List;

/**
 * A customer or a group of customers described by tags.
 *
 * @param customers how many the group has
 * @param all how many customers there are
 * @param words the tags that anybody of the group has, the strongest first; where the
 * group is everybody, the most common first
 */
public record Portrait(int customers, int all, List<Word> words) {

	public Portrait {
		words = List.copyOf(words);
	}

	/** Whether it tells of everybody, so that nothing sets the group apart. */
	public boolean everybody() {
		return this.customers == this.all;
	}

	/**
	 * One tag.
	 *
	 * @param customers how many of the group have it
	 * @param share of the group, 0 to 1
	 * @param shareOfAll of all customers, 0 to 1
	 * @param weight in bits, see {@link Weight}; where the group is everybody, the share
	 */
	public record Word(Tag tag, int customers, double share, double shareOfAll, double weight) {

		/** How many times as frequent as among all. */
		public double lift() {
			return this.share / this.shareOfAll;
		}

	}

}
