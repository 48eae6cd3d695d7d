package org.kedang.analytics;

/**
 * What the customer at hand bought after the day that is looked at, folded from a stream
 * by descending day.
 */
final class LaterPurchases {

	private long customer = Long.MIN_VALUE;

	private int day;

	private int days;

	private double amount;

	void add(long customer, int day, double amount) {
		boolean another = this.customer != customer;
		this.days = another ? 1 : this.days + ((day != this.day) ? 1 : 0);
		this.amount = another ? amount : this.amount + amount;
		this.customer = customer;
		this.day = day;
	}

	/** Days with a purchase. */
	int purchases(long customer) {
		return (this.customer == customer) ? this.days : 0;
	}

	double amount(long customer) {
		return (this.customer == customer) ? this.amount : 0;
	}

}
