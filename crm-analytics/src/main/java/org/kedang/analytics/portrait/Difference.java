package org.kedang.analytics.portrait;

/**
 * How common a tag is in one group and in another.
 *
 * @param one how many of the first group have it
 * @param other how many of the second group have it
 * @param share of the first group, 0 to 1
 * @param otherShare of the second group, 0 to 1
 */
public record Difference(Tag tag, int one, int other, double share, double otherShare) {

	/** First less second, −1 to 1. */
	public double difference() {
		return this.share - this.otherShare;
	}

}
