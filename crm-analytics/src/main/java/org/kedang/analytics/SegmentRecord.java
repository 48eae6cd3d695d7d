package org.kedang.analytics;

import java.util.List;

import org.kedang.analytics.segment.Trait;

/**
 * A segment of customers by what they buy.
 *
 * @param number from 1
 * @param traits what sets it apart, the most distinctive first; empty for the average
 * @param twin 0 where the traits tell it from all others, otherwise a number
 * @param customers how many there are
 * @param recency its centre: days since the last purchase
 * @param purchases its centre: days with a purchase
 * @param amount its centre: amount of all purchases
 */
public record SegmentRecord(int number, List<Trait> traits, int twin, int customers, double recency, double purchases,
		double amount) {
}
