package org.kedang.analytics;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.Score;

/**
 * One line of a ranked roster.
 *
 * @param number the customer's number
 * @param name the customer's name
 * @param kind I for an individual, C for a corporate
 * @param region the region's code; null where unknown
 * @param owner the owner's name; null for the pool
 * @param score rank, figures, scores, class, grade and cumulative share
 */
public record RankedCustomer(String number, String name, String kind, @Nullable String region, @Nullable String owner,
		Score score) {
}
