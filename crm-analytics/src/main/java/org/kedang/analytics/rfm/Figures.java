package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The three figures of every customer to be scored, held in columns so that a million of
 * them take some 24 MB. Recency is in whole days since the last purchase, frequency the
 * number of purchases, monetary an exact amount that may be negative (more returned than
 * bought).
 */
public final class Figures {

	private long[] customers;

	private int[] recency;

	private int[] frequency;

	private final Amounts monetary;

	private int size;

	/**
	 * An empty table.
	 * @param expected how many customers are expected; more or fewer may come
	 */
	public Figures(int expected) {
		int room = Math.max(expected, 16);
		this.customers = new long[room];
		this.recency = new int[room];
		this.frequency = new int[room];
		this.monetary = new Amounts(room);
	}

	/**
	 * Adds one customer.
	 * @param customer the customer's id; ids must come in ascending order, which makes
	 * ties reproducible
	 * @param recencyDays whole days from the last purchase to the as-of day, 0 or more
	 * @param purchases how many purchases, 1 or more
	 * @param amount the amount, exact
	 * @throws IllegalArgumentException if a figure is out of its range or the id is not
	 * above the last one
	 */
	public void add(long customer, int recencyDays, int purchases, BigDecimal amount) {
		if (recencyDays < 0 || purchases < 1) {
			throw new IllegalArgumentException("Customer %d cannot be scored: recency %d days, frequency %d"
				.formatted(customer, recencyDays, purchases));
		}
		if (this.size > 0 && customer <= this.customers[this.size - 1]) {
			throw new IllegalArgumentException("Customer %d comes out of order".formatted(customer));
		}
		if (this.size == this.customers.length) {
			grow(this.size * 2);
		}
		this.customers[this.size] = customer;
		this.recency[this.size] = recencyDays;
		this.frequency[this.size] = purchases;
		this.monetary.add(amount);
		this.size++;
	}

	/**
	 * Adds all customers of another table, whose ids are above all of these.
	 * @throws IllegalArgumentException if they are not
	 */
	public void addAll(Figures others) {
		for (int i = 0; i < others.size; i++) {
			add(others.customers[i], others.recency[i], others.frequency[i], others.monetary.at(i));
		}
	}

	private void grow(int room) {
		this.customers = Arrays.copyOf(this.customers, room);
		this.recency = Arrays.copyOf(this.recency, room);
		this.frequency = Arrays.copyOf(this.frequency, room);
	}

	public int size() {
		return this.size;
	}

	public long customer(int index) {
		return this.customers[index];
	}

	public int recency(int index) {
		return this.recency[index];
	}

	public int frequency(int index) {
		return this.frequency[index];
	}

	public BigDecimal monetary(int index) {
		return this.monetary.at(index);
	}

	int[] sortedRecency() {
		return sorted(this.recency);
	}

	int[] sortedFrequency() {
		return sorted(this.frequency);
	}

	private int[] sorted(int[] column) {
		int[] copy = Arrays.copyOf(column, this.size);
		Arrays.sort(copy);
		return copy;
	}

	/**
	 * The rows' indexes by amount, the largest first; equal amounts stay in the order of
	 * the customers' ids.
	 */
	int[] byAmount() {
		return Ranking.stable(this.size, (one, other) -> this.monetary.compare(other, one));
	}

}
