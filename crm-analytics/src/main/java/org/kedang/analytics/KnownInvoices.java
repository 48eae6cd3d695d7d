package org.kedang.analytics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.kedang.analytics.churn.Lesson;
import org.kedang.analytics.late.Invoice;
import org.kedang.analytics.late.LateFeatures;

/**
 * All invoices with what was known of each on its day, in columns. What is known is kept
 * to seven digits.
 */
final class KnownInvoices {

	private static final double FEN = 100;

	private static final int WIDTH = LateFeatures.NAMES.size();

	private long[] ids = new long[1024];

	private int[] issued = new int[1024];

	private int[] due = new int[1024];

	private int[] settled = new int[1024];

	private float[] open = new float[1024];

	private float[] known = new float[1024 * WIDTH];

	private int size;

	/**
	 * Adds one customer's invoices.
	 * @param invoices by the days they were made out
	 */
	void add(List<Invoice> invoices) {
		for (int i = 0; i < invoices.size(); i++) {
			if (this.size == this.ids.length) {
				grow(this.size * 2);
			}
			Invoice invoice = invoices.get(i);
			this.ids[this.size] = invoice.id();
			this.issued[this.size] = invoice.issued();
			this.due[this.size] = invoice.due();
			this.settled[this.size] = invoice.settled();
			this.open[this.size] = (float) (invoice.unpaid() / FEN);
			double[] figures = LateFeatures.known(invoices, i);
			for (int j = 0; j < WIDTH; j++) {
				this.known[this.size * WIDTH + j] = (float) figures[j];
			}
			this.size++;
		}
	}

	private void grow(int room) {
		this.ids = Arrays.copyOf(this.ids, room);
		this.issued = Arrays.copyOf(this.issued, room);
		this.due = Arrays.copyOf(this.due, room);
		this.settled = Arrays.copyOf(this.settled, room);
		this.open = Arrays.copyOf(this.open, room);
		this.known = Arrays.copyOf(this.known, room * WIDTH);
	}

	/** Those made out on a day or after, and due before another one. */
	int[] between(int from, int dueBefore) {
		return IntStream.range(0, this.size)
			.filter((row) -> this.issued[row] >= from && this.due[row] < dueBefore)
			.toArray();
	}

	/** Those made out and due before a day. */
	int[] dueBefore(int day) {
		return IntStream.range(0, this.size).filter((row) -> this.due[row] < day && this.issued[row] < day).toArray();
	}

	/** Those that are neither paid nor overdue when a day ends. */
	int[] openOn(int day) {
		return IntStream.range(0, this.size).filter((row) -> this.due[row] >= day && this.settled[row] > day).toArray();
	}

	/** The day on which so much of some were made out; the first without any. */
	int issuedAt(double share, int[] rows) {
		int[] days = Arrays.stream(rows).map((row) -> this.issued[row]).sorted().toArray();
		return (days.length == 0) ? Integer.MIN_VALUE : days[(int) (share * (days.length - 1))];
	}

	long id(int row) {
		return this.ids[row];
	}

	/** Yuan not paid yet. */
	double open(int row) {
		return this.open[row];
	}

	/** In the order of {@link LateFeatures#NAMES}. */
	double[] known(int row) {
		double[] figures = new double[WIDTH];
		for (int j = 0; j < WIDTH; j++) {
			figures[j] = this.known[row * WIDTH + j];
		}
		return figures;
	}

	/** What was known of some, and which of them were late. */
	Lesson lesson(int[] rows) {
		boolean[] late = new boolean[rows.length];
		double[][] figures = new double[rows.length][];
		for (int i = 0; i < rows.length; i++) {
			late[i] = this.settled[rows[i]] > this.due[rows[i]];
			figures[i] = known(rows[i]);
		}
		return new Lesson(LateFeatures.of(figures), late);
	}

}
