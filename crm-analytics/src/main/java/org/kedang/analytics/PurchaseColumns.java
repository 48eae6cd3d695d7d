package org.kedang.analytics;

import java.util.Arrays;

/**
 * The purchases of every customer as of one day, folded from a stream into columns, and
 * whether each bought again later. The stream comes by ascending customer and, of one
 * customer, by descending day. Purchases of one day are one purchase.
 */
final class PurchaseColumns {

	private final int asOf;

	private final int until;

	private long[] customers = new long[1024];

	private int[] first = new int[1024];

	private int[] last = new int[1024];

	private int[] purchases = new int[1024];

	private double[] amount = new double[1024];

	private int[] later = new int[1024];

	private double[] laterAmount = new double[1024];

	private int[] recent = new int[1024];

	private int[] returns = new int[1024];

	private final int since;

	private int size;

	private long returning = Long.MIN_VALUE;

	private int returned;

	private final LaterPurchases to = new LaterPurchases();

	/**
	 * No purchases yet.
	 * @param asOf the day, as {@link java.time.LocalDate#toEpochDay()}; what is later is
	 * not known on it
	 * @param until the last day that counts as later
	 * @param horizon so many days up to the day are recent
	 */
	PurchaseColumns(int asOf, int until, int horizon) {
		this.asOf = asOf;
		this.until = until;
		this.since = asOf - horizon;
	}

	void add(long customer, int day, double amount) {
		if (day > this.asOf) {
			if (day <= this.until) {
				this.to.add(customer, day, amount);
			}
			return;
		}
		int row = this.size - 1;
		if (row < 0 || this.customers[row] != customer) {
			row = start(customer, day);
		}
		else if (day != this.first[row]) {
			this.purchases[row]++;
			this.recent[row] += (day > this.since) ? 1 : 0;
		}
		this.first[row] = day;
		this.amount[row] += amount;
	}

	/**
	 * An order with an amount below 0; those before the first purchase count for nothing.
	 */
	void addReturn(long customer, int day) {
		int row = this.size - 1;
		if (day > this.asOf) {
			return;
		}
		if (row >= 0 && this.customers[row] == customer) {
			this.returns[row]++;
		}
		else {
			this.returned = (this.returning == customer) ? this.returned + 1 : 1;
			this.returning = customer;
		}
	}

	private int start(long customer, int day) {
		if (this.size == this.customers.length) {
			grow(this.size * 2);
		}
		this.customers[this.size] = customer;
		this.last[this.size] = day;
		this.purchases[this.size] = 1;
		this.later[this.size] = this.to.purchases(customer);
		this.laterAmount[this.size] = this.to.amount(customer);
		this.recent[this.size] = (day > this.since) ? 1 : 0;
		this.returns[this.size] = (this.returning == customer) ? this.returned : 0;
		return this.size++;
	}

	private void grow(int room) {
		this.customers = Arrays.copyOf(this.customers, room);
		this.first = Arrays.copyOf(this.first, room);
		this.last = Arrays.copyOf(this.last, room);
		this.purchases = Arrays.copyOf(this.purchases, room);
		this.amount = Arrays.copyOf(this.amount, room);
		this.later = Arrays.copyOf(this.later, room);
		this.laterAmount = Arrays.copyOf(this.laterAmount, room);
		this.recent = Arrays.copyOf(this.recent, room);
		this.returns = Arrays.copyOf(this.returns, room);
	}

	int size() {
		return this.size;
	}

	long customer(int row) {
		return this.customers[row];
	}

	/** Days from the first purchase to the day. */
	int age(int row) {
		return this.asOf - this.first[row];
	}

	/** Days from the last purchase to the day. */
	int recency(int row) {
		return this.asOf - this.last[row];
	}

	/** Days with a purchase, 1 or more. */
	int purchases(int row) {
		return this.purchases[row];
	}

	/** Days with a purchase within the horizon before the day. */
	int recent(int row) {
		return this.recent[row];
	}

	/** Orders with an amount below 0. */
	int returns(int row) {
		return this.returns[row];
	}

	double amount(int row) {
		return this.amount[row];
	}

	/** Days with a purchase later, within the time looked at. */
	int later(int row) {
		return this.later[row];
	}

	/** What was bought on them. */
	double laterAmount(int row) {
		return this.laterAmount[row];
	}

	/** Day of the first purchase of all; {@link Integer#MAX_VALUE} without any. */
	int earliest() {
		return Arrays.stream(this.first, 0, this.size).min().orElse(Integer.MAX_VALUE);
	}

}
