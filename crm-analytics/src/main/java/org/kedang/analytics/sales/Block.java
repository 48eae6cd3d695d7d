package org.kedang.analytics.sales;

import java.math.BigDecimal;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The cells of one pair of dimensions: rows by columns by years, the first year being all
 * of them; a row takes no room before something falls into it. Amounts are whole
 * ten-thousandths, so that the order in which they are added does not matter.
 */
final class Block {

	private static final int AMOUNT = 0;

	private static final int ORDERS = 1;

	private static final int CUSTOMERS = 2;

	private static final int NEWCOMERS = 3;

	private static final int COSTED = 4;

	private static final int COST = 5;

	private static final int OVERDUE = 6;

	private static final int CONTACTS = 7;

	private static final int FIGURES = 8;

	private static final int SCALE = 4;

	private final int columns;

	private final int years;

	private final long[][] cells;

	/** Who bought in a cell last, as customers come one after the other. */
	private final int[][] buyers;

	Block(int rows, int columns, int years) {
		this.columns = columns;
		this.years = years;
		this.cells = new long[rows][0];
		this.buyers = new int[rows][0];
	}

	void sold(int row, int column, int year, Sold sold) {
		long[] figures = row(row);
		int cell = column * this.years + year;
		int at = cell * FIGURES;
		figures[at + AMOUNT] += sold.amount;
		figures[at + COSTED] += sold.costed;
		figures[at + COST] += sold.cost;
		if (sold.amount > 0) {
			figures[at + ORDERS]++;
			figures[at + NEWCOMERS] += sold.first ? 1 : 0;
			if (this.buyers[row][cell] != sold.customer) {
				this.buyers[row][cell] = sold.customer;
				figures[at + CUSTOMERS]++;
			}
		}
	}

	void owed(int row, int column, int year, long overdue) {
		row(row)[(column * this.years + year) * FIGURES + OVERDUE] += overdue;
	}

	void spoken(int row, int column, int year) {
		row(row)[(column * this.years + year) * FIGURES + CONTACTS]++;
	}

	private long[] row(int row) {
		if (this.cells[row].length == 0) {
			this.cells[row] = new long[this.columns * this.years * FIGURES];
			this.buyers[row] = new int[this.columns * this.years];
		}
		return this.cells[row];
	}

	int rows() {
		return this.cells.length;
	}

	int columns() {
		return this.columns;
	}

	int years() {
		return this.years;
	}

	/** The figures of a cell; null where there are none. */
	@Nullable Cell read(int row, int column, int year, String rowKey, String columnKey) {
		if (this.cells[row].length == 0) {
			return null;
		}
		int at = (column * this.years + year) * FIGURES;
		long[] f = Arrays.copyOfRange(this.cells[row], at, at + FIGURES);
		return Arrays.stream(f).allMatch((figure) -> figure == 0) ? null
				: new Cell(rowKey, columnKey, money(f[AMOUNT]), f[ORDERS], f[CUSTOMERS], f[NEWCOMERS], money(f[COSTED]),
						money(f[COST]), money(f[OVERDUE]), f[CONTACTS]);
	}

	static BigDecimal money(long tenThousandths) {
		return BigDecimal.valueOf(tenThousandths, SCALE);
	}

	/** What an order, or one category of it, brings to a cell. */
	static final class Sold {

		/** The customer's number from 1. */
		int customer;

		long amount;

		long costed;

		long cost;

		boolean first;

		void clear() {
			this.amount = 0;
			this.costed = 0;
			this.cost = 0;
		}

		void add(long moreAmount, long moreCosted, long moreCost) {
			this.amount += moreAmount;
			this.costed += moreCosted;
			this.cost += moreCost;
		}

	}

}
