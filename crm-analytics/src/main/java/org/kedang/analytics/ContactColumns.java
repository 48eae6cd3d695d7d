package org.kedang.analytics;

import java.util.Arrays;

/**
 * The contacts with buyers as of one day, folded from a stream that comes by ascending
 * customer. What happened later is not looked at, nor what became of a complaint, for
 * when it was handled nobody wrote down.
 */
final class ContactColumns {

	/** Contacts of so many days up to the day are counted. */
	private static final int WINDOW = 365;

	private final PurchaseColumns buyers;

	private final int asOf;

	private final int[] last;

	private final int[] contacts;

	private final int[] asked;

	private final int[] satisfaction;

	private final int[] complaints;

	private int row;

	/**
	 * No contacts yet.
	 * @param buyers whose contacts are of interest
	 * @param asOf the day, as {@link java.time.LocalDate#toEpochDay()}
	 */
	ContactColumns(PurchaseColumns buyers, int asOf) {
		this.buyers = buyers;
		this.asOf = asOf;
		this.last = new int[buyers.size()];
		this.contacts = new int[buyers.size()];
		this.asked = new int[buyers.size()];
		this.satisfaction = new int[buyers.size()];
		this.complaints = new int[buyers.size()];
		Arrays.fill(this.last, Integer.MIN_VALUE);
	}

	/**
	 * Adds a contact.
	 * @param degree of satisfaction, 1 to 5; 0 where nobody asked
	 * @param answered otherwise it is an attempt, of which only the complaint and the
	 * satisfaction count
	 */
	void add(long customer, int day, int degree, boolean complaint, boolean answered) {
		while (this.row < this.buyers.size() && this.buyers.customer(this.row) < customer) {
			this.row++;
		}
		if (day > this.asOf || this.row == this.buyers.size() || this.buyers.customer(this.row) != customer) {
			return;
		}
		if (answered) {
			this.last[this.row] = Math.max(this.last[this.row], day);
		}
		if (day > this.asOf - WINDOW) {
			this.contacts[this.row] += answered ? 1 : 0;
			this.asked[this.row] += (degree > 0) ? 1 : 0;
			this.satisfaction[this.row] += degree;
			this.complaints[this.row] += complaint ? 1 : 0;
		}
	}

	/** Days since the last answered contact; NaN where there was none. */
	double gap(int buyer) {
		return (this.last[buyer] == Integer.MIN_VALUE) ? Double.NaN : this.asOf - this.last[buyer];
	}

	/** Answered contacts within a year. */
	int contacts(int buyer) {
		return this.contacts[buyer];
	}

	/** Mean satisfaction within a year, 1 to 5; NaN where nobody asked. */
	double satisfaction(int buyer) {
		return (this.asked[buyer] == 0) ? Double.NaN : (double) this.satisfaction[buyer] / this.asked[buyer];
	}

	/** Complaints within a year. */
	int complaints(int buyer) {
		return this.complaints[buyer];
	}

}
