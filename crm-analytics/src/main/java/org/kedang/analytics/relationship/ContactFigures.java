package org.kedang.analytics.relationship;

/**
 * What is known of the contacts with a customer as of a day.
 *
 * @param daysSinceContact whole days since the last answered contact, ever; NaN where
 * there was none
 * @param contacts within the 365 days up to the day, with those that were not answered
 * @param answered how many of those were answered
 * @param satisfaction their mean, 1 to 5; NaN where nobody noted any
 * @param complaints ever
 * @param handled how many of those have been handled
 * @param referrals customers who name this one as who sent them
 * @param years since the first purchase or since the customer was won, whichever was
 * earlier; NaN where neither is known
 */
public record ContactFigures(double daysSinceContact, int contacts, int answered, double satisfaction, int complaints,
		int handled, int referrals, double years) {
}
