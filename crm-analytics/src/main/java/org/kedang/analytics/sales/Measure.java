package org.kedang.analytics.sales;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is counted in a cell.
 */
public enum Measure {

	/** Net amount of orders, in the firm's currency. */
	AMOUNT(true) {

		@Override
		public BigDecimal of(Cell cell) {
			return cell.amount();
		}

	},

	/** Orders with an amount above 0. */
	ORDERS(false) {

		@Override
		public BigDecimal of(Cell cell) {
			return BigDecimal.valueOf(cell.orders());
		}

	},

	/** Customers who placed such orders, each once. */
	CUSTOMERS(false) {

		@Override
		public BigDecimal of(Cell cell) {
			return BigDecimal.valueOf(cell.customers());
		}

	},

	/** Customers whose first such order falls here. */
	NEWCOMERS(false) {

		@Override
		public BigDecimal of(Cell cell) {
			return BigDecimal.valueOf(cell.newcomers());
		}

	},

	/**
	 * Amount less cost, of lines whose cost is known; null where no cost is known.
	 */
	MARGIN(true) {

		@Override
		public @Nullable BigDecimal of(Cell cell) {
			return (cell.costed().signum() == 0 && cell.cost().signum() == 0) ? null
					: cell.costed().subtract(cell.cost());
		}

	},

	/** Invoiced, due before the day and not paid, by the due day. */
	OVERDUE(true) {

		@Override
		public BigDecimal of(Cell cell) {
			return cell.overdue();
		}

	},

	/** Times somebody spoke with customers. */
	CONTACTS(false) {

		@Override
		public BigDecimal of(Cell cell) {
			return BigDecimal.valueOf(cell.contacts());
		}

	};

	private final boolean money;

	Measure(boolean money) {
		this.money = money;
	}

	/** What the cell says; null where it cannot say. */
	public abstract @Nullable BigDecimal of(Cell cell);

	/** Whether it is an amount of money, and no number. */
	public boolean isMoney() {
		return this.money;
	}

	/** Whether the dimension tells anything of it. */
	public boolean knows(Dimension dimension) {
		return (this != OVERDUE && this != CONTACTS) || dimension.isOfCustomers() || dimension.isTime();
	}

	/**
	 * Whether cells that differ in this dimension add up: a customer who bought in two
	 * months is one customer, an order of two categories one order.
	 */
	public boolean addsUpOver(Dimension dimension) {
		return switch (this) {
			case CUSTOMERS -> dimension.isOfCustomers();
			case ORDERS, NEWCOMERS -> dimension != Dimension.CATEGORY;
			default -> true;
		};
	}

}
