package org.kedang.analytics.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The keys along one side of a table.
 *
 * @param keys those that have a line of their own, and the rest
 * @param totals one a key
 * @param cut how many keys went into the rest
 * @param restAddsUp whether figures of the rest can be told by adding them up
 */
record PivotAxis(List<String> keys, List<Pivot.Figure> totals, int cut, boolean restAddsUp) {

	/**
	 * The side of a dimension.
	 * @param totals everything by this dimension, its keys in the columns
	 * @param most how many lines there may be
	 */
	static PivotAxis of(Measure measure, Dimension dimension, List<Cell> totals, int most) {
		Comparator<Cell> order = order(measure, dimension);
		List<Cell> all = totals.stream().filter((cell) -> !cell.isEmpty()).sorted(order).toList();
		boolean addsUp = measure.addsUpOver(dimension);
		List<Cell> own = new ArrayList<>(all);
		int cut = 0;
		if (all.size() > most) {
			// the latest times, but the first ones of everything else
			List<Cell> kept = dimension.isTime() ? all.subList(all.size() - most + 1, all.size())
					: all.stream().filter((cell) -> !cell.column().equals(Cell.REST)).limit(most - 1).toList();
			Cell rest = Cell.sum(all.stream().filter((cell) -> !kept.contains(cell)).toList());
			own = new ArrayList<>(kept);
			own.add(dimension.isTime() ? 0 : kept.size(), rest.at(Cell.NONE, Cell.REST));
			cut = all.size() - kept.size();
		}
		boolean told = cut == 0 || addsUp;
		return new PivotAxis(own.stream().map(Cell::column).toList(),
				own.stream()
					.map((cell) -> new Pivot.Figure(told || !cell.column().equals(Cell.REST) ? measure.of(cell) : null))
					.toList(),
				cut, told);
	}

	private static Comparator<Cell> order(Measure measure, Dimension dimension) {
		Comparator<Cell> byKey = Comparator.comparing(Cell::column);
		if (dimension.isTime() || dimension == Dimension.GRADE || dimension == Dimension.SEGMENT) {
			return byKey;
		}
		return Comparator.comparing((Cell cell) -> cell.column().equals(Cell.REST))
			.thenComparing(Comparator.comparing((Cell cell) -> value(measure, cell)).reversed())
			.thenComparing(byKey);
	}

	private static BigDecimal value(Measure measure, Cell cell) {
		BigDecimal value = measure.of(cell);
		return (value != null) ? value : BigDecimal.ZERO;
	}

	/** Where a key stands; -1 where it has nothing and so no line. */
	int place(String key) {
		int place = this.keys.indexOf(key);
		return (place < 0 && this.cut > 0) ? this.keys.indexOf(Cell.REST) : place;
	}

	/** Whether figures of that line cannot be told. */
	boolean hides(int place) {
		return !this.restAddsUp && this.keys.get(place).equals(Cell.REST);
	}

}
