package org.kedang.analytics.sales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What each customer's orders bring beyond their cost: three numbers a customer, of those
 * with a known cost, in whole ten-thousandths.
 */
public final class Margins {

	private static final double KEY_SHARE = 0.8;

	private static final int POINTS = 100;

	private int[] numbers = new int[1024];

	private long[] amounts = new long[1024];

	private long[] costed = new long[1024];

	private long[] margins = new long[1024];

	private int size;

	private long allAmounts;

	private int customer;

	private long amount;

	private long known;

	private long cost;

	private boolean anyCost;

	/** The orders that follow are this customer's, each customer's together. */
	public void customer(int number) {
		finish();
		this.customer = number;
	}

	/** An order of the customer. */
	public void order(Lines lines) {
		for (int i = 0; i < lines.size(); i++) {
			this.amount += lines.amount(i);
			this.known += lines.costed(i);
			this.cost += lines.cost(i);
			this.anyCost |= lines.costed(i) != 0 || lines.cost(i) != 0;
		}
	}

	private void finish() {
		this.allAmounts += this.amount;
		if (this.anyCost) {
			if (this.size == this.numbers.length) {
				this.numbers = Arrays.copyOf(this.numbers, this.size * 2);
				this.amounts = Arrays.copyOf(this.amounts, this.size * 2);
				this.costed = Arrays.copyOf(this.costed, this.size * 2);
				this.margins = Arrays.copyOf(this.margins, this.size * 2);
			}
			this.numbers[this.size] = this.customer;
			this.amounts[this.size] = this.amount;
			this.costed[this.size] = this.known;
			this.margins[this.size++] = this.known - this.cost;
		}
		this.amount = 0;
		this.known = 0;
		this.cost = 0;
		this.anyCost = false;
	}

	/** Everybody together. */
	public MarginSummary summary() {
		finish();
		long[] sorted = Arrays.copyOf(this.margins, this.size);
		Arrays.sort(sorted);
		long gained = Arrays.stream(sorted).filter((margin) -> margin > 0).sum();
		long lost = Arrays.stream(sorted).filter((margin) -> margin < 0).sum();
		int losing = (int) Arrays.stream(sorted).filter((margin) -> margin < 0).count();
		int key = 0;
		double sum = 0;
		List<MarginSummary.Point> points = new ArrayList<>();
		for (int i = 1; i <= this.size && gained > 0; i++) {
			key += (sum < KEY_SHARE * gained) ? 1 : 0;
			sum += Math.max(0, sorted[this.size - i]);
			if ((long) i * POINTS / this.size > (long) (i - 1) * POINTS / this.size) {
				points.add(new MarginSummary.Point(i, sum / gained));
			}
		}
		return new MarginSummary(this.size, Block.money(this.allAmounts), Block.money(sum(this.costed)),
				Block.money(gained + lost), Block.money(gained), losing, Block.money(lost), key, points);
	}

	private long sum(long[] values) {
		return Arrays.stream(values, 0, this.size).sum();
	}

	/**
	 * Gives out all of them, the largest margin first, the earlier customer first in a
	 * tie.
	 */
	public void forEach(Consumer<KeyCustomer> consumer) {
		finish();
		long gained = Arrays.stream(this.margins, 0, this.size).filter((margin) -> margin > 0).sum();
		Iterator<Integer> rows = IntStream.range(0, this.size)
			.boxed()
			.sorted(Comparator.comparingLong((Integer row) -> -this.margins[row]))
			.iterator();
		long sum = 0;
		for (int rank = 1; rows.hasNext(); rank++) {
			int row = rows.next();
			sum += Math.max(0, this.margins[row]);
			consumer.accept(new KeyCustomer(rank, this.numbers[row], Block.money(this.amounts[row]),
					Block.money(this.costed[row]), Block.money(this.margins[row]),
					(gained > 0) ? (double) sum / gained : 0));
		}
	}

}
