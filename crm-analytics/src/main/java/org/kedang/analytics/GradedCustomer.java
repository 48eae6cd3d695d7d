package org.kedang.analytics;

import org.jspecify.annotations.Nullable;

/**
 * A customer in a list of those who share a grade.
 *
 * @param id the customer's id
 * @param number the customer's number
 * @param name the customer's name
 * @param owner who looks after the customer; null in the pool
 * @param outlook what the run says
 */
public record GradedCustomer(long id, String number, String name, @Nullable String owner, CustomerOutlook outlook) {

	/** Where the next page begins: the value that lists are ordered by. */
	public double place() {
		Double value = this.outlook.expectedValue();
		return (value != null) ? value : OutlookQuery.UNKNOWN;
	}

}
