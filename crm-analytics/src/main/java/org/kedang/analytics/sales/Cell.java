package org.kedang.analytics.sales;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was counted where two dimensions meet.
 *
 * @param row the key in the first dimension
 * @param column the key in the second one
 * @param amount net amount
 * @param orders orders with an amount above 0
 * @param customers customers who placed them
 * @param newcomers those of them who had never placed one before
 * @param costed the part of the amount whose cost is known
 * @param cost that cost
 * @param overdue owed beyond the due day
 * @param contacts times spoken
 */
public record Cell(String row, String column, BigDecimal amount, long orders, long customers, long newcomers,
		BigDecimal costed, BigDecimal cost, BigDecimal overdue, long contacts) {

	/** A key for what has no value. */
	public static final String NONE = "";

	/** A key for everything that has no key of its own. */
	public static final String REST = "*";

	static final Cell EMPTY = new Cell(NONE, NONE, BigDecimal.ZERO, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO,
			BigDecimal.ZERO, 0);

	/** What cells come to together, where they add up. */
	public static Cell sum(List<Cell> cells) {
		return cells.stream().reduce(EMPTY, Cell::plus);
	}

	/** Whether there is nothing at all, not only nothing on balance. */
	boolean isEmpty() {
		return this.amount.signum() == 0 && this.orders == 0 && this.overdue.signum() == 0 && this.contacts == 0;
	}

	/** Both together, under this one's keys. */
	Cell plus(Cell other) {
		return new Cell(this.row, this.column, this.amount.add(other.amount), this.orders + other.orders,
				this.customers + other.customers, this.newcomers + other.newcomers, this.costed.add(other.costed),
				this.cost.add(other.cost), this.overdue.add(other.overdue), this.contacts + other.contacts);
	}

	/** The same figures with rows and columns exchanged. */
	public Cell turned() {
		return new Cell(this.column, this.row, this.amount, this.orders, this.customers, this.newcomers, this.costed,
				this.cost, this.overdue, this.contacts);
	}

	Cell at(String newRow, String newColumn) {
		return new Cell(newRow, newColumn, this.amount, this.orders, this.customers, this.newcomers, this.costed,
				this.cost, this.overdue, this.contacts);
	}

}
