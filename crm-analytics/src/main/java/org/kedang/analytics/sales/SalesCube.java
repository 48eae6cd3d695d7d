package org.kedang.analytics.sales;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Counts orders, debts and contacts by every pair of dimensions at once. Orders come
 * customer by customer in the order of their days, so that customers can be told apart
 * without remembering them.
 */
public final class SalesCube {

	private static final int ALL_YEARS = 0;

	private final Map<Dimension, Keys> keys;

	private final Calendar calendar;

	private final List<Pair> pairs = new ArrayList<>();

	private final int[] numbers = new int[Dimension.values().length];

	private final Block.Sold order = new Block.Sold();

	private final Block.Sold part = new Block.Sold();

	private boolean boughtBefore;

	/**
	 * An empty cube.
	 * @param keys of each dimension but times, with every value that will come
	 */
	public SalesCube(Map<Dimension, Keys> keys, Calendar calendar) {
		this.keys = new EnumMap<>(keys);
		this.calendar = calendar;
		for (Dimension rows : Dimension.values()) {
			for (Dimension columns : Dimension.values()) {
				if (rows.pairsWith(columns)) {
					int years = columns.isTime() ? 1 : 1 + calendar.size(Dimension.YEAR);
					this.pairs.add(new Pair(rows, columns, new Block(size(rows), size(columns), years)));
				}
			}
		}
	}

	private int size(Dimension dimension) {
		return dimension.isTime() ? this.calendar.size(dimension) : keys(dimension).size();
	}

	private Keys keys(Dimension dimension) {
		return this.keys.computeIfAbsent(dimension, (missing) -> new Keys());
	}

	/**
	 * The orders that follow are this customer's.
	 * @param number another one for each customer, from 1
	 * @param values one a dimension of customers, in their order
	 */
	public void customer(int number, short[] values) {
		this.order.customer = number;
		this.part.customer = number;
		this.boughtBefore = false;
		who(values);
	}

	private void who(short[] values) {
		for (int i = 0; i < values.length; i++) {
			this.numbers[i] = values[i];
		}
	}

	/**
	 * The next order of the customer.
	 * @param month by the calendar
	 * @param channel its number
	 * @param lines what each category of it brings
	 */
	public void order(int month, int channel, Lines lines) {
		this.order.clear();
		for (int i = 0; i < lines.size(); i++) {
			this.order.add(lines.amount(i), lines.costed(i), lines.cost(i));
		}
		this.order.first = !this.boughtBefore && this.order.amount > 0;
		this.boughtBefore |= this.order.amount > 0;
		this.part.first = this.order.first;
		this.numbers[Dimension.CHANNEL.ordinal()] = channel;
		when(month);
		for (Pair pair : this.pairs) {
			if (pair.rows != Dimension.CATEGORY && pair.columns != Dimension.CATEGORY) {
				sold(pair, this.order);
			}
		}
		for (int i = 0; i < lines.size(); i++) {
			category(lines, i);
		}
	}

	private void category(Lines lines, int line) {
		this.numbers[Dimension.CATEGORY.ordinal()] = lines.category(line);
		this.part.clear();
		this.part.add(lines.amount(line), lines.costed(line), lines.cost(line));
		for (Pair pair : this.pairs) {
			if (pair.rows == Dimension.CATEGORY || pair.columns == Dimension.CATEGORY) {
				sold(pair, this.part);
			}
		}
	}

	private void when(int month) {
		for (Dimension time : List.of(Dimension.MONTH, Dimension.QUARTER, Dimension.YEAR)) {
			this.numbers[time.ordinal()] = Calendar.index(time, month);
		}
	}

	private void sold(Pair pair, Block.Sold sold) {
		int row = this.numbers[pair.rows.ordinal()];
		int column = this.numbers[pair.columns.ordinal()];
		pair.block.sold(row, column, ALL_YEARS, sold);
		if (!pair.columns.isTime()) {
			pair.block.sold(row, column, 1 + this.numbers[Dimension.YEAR.ordinal()], sold);
		}
	}

	/** Something owed since a day in that month. */
	public void owed(short[] values, int month, long tenThousandths) {
		who(values);
		when(month);
		dealings((pair, year) -> pair.block.owed(this.numbers[pair.rows.ordinal()],
				this.numbers[pair.columns.ordinal()], year, tenThousandths));
	}

	/** A contact in that month. */
	public void spoken(short[] values, int month) {
		who(values);
		when(month);
		dealings((pair, year) -> pair.block.spoken(this.numbers[pair.rows.ordinal()],
				this.numbers[pair.columns.ordinal()], year));
	}

	/** What is no order has neither a channel nor categories. */
	private void dealings(BiConsumer<Pair, Integer> action) {
		for (Pair pair : this.pairs) {
			if (pair.rows.isOfCustomers() && (pair.columns.isOfCustomers() || pair.columns.isTime())) {
				action.accept(pair, ALL_YEARS);
				if (!pair.columns.isTime()) {
					action.accept(pair, 1 + this.numbers[Dimension.YEAR.ordinal()]);
				}
			}
		}
	}

	/** Gives out every cell in which anything was counted. */
	public void forEach(Cells cells) {
		for (Pair pair : this.pairs) {
			for (int row = 0; row < pair.block.rows(); row++) {
				for (int column = 0; column < pair.block.columns(); column++) {
					give(pair, row, column, cells);
				}
			}
		}
	}

	private void give(Pair pair, int row, int column, Cells cells) {
		String rowKey = keys(pair.rows).key(row);
		String columnKey = pair.columns.isTime() ? this.calendar.key(pair.columns, column)
				: keys(pair.columns).key(column);
		for (int year = 0; year < pair.block.years(); year++) {
			Cell cell = pair.block.read(row, column, year, rowKey, columnKey);
			if (cell != null) {
				cells.accept(pair.rows, pair.columns, this.calendar.year(year), cell);
			}
		}
	}

	/** Takes cells. */
	@FunctionalInterface
	public interface Cells {

		/**
		 * The next cell.
		 * @param year 0 for all years
		 */
		void accept(Dimension rows, Dimension columns, int year, Cell cell);

	}

	private record Pair(Dimension rows, Dimension columns, Block block) {
	}

}
