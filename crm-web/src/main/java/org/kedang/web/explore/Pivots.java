package org.kedang.web.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.SalesCells;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Pivot;

import org.springframework.stereotype.Component;

/**
 * Reads the table that is asked for.
 */
@Component
class Pivots {

	private final SalesCells cells;

	Pivots(SalesCells cells) {
		this.cells = cells;
	}

	Pivot of(ExploreQuery query) {
		int year = query.isOfOneYear() ? query.year() : 0;
		return Pivot.of(query.measure(), query.rows(), query.columns(),
				this.cells.of(query.rows(), query.columns(), year), side(query.rows(), year),
				side(query.columns(), year), this.cells.total(year));
	}

	private List<Cell> side(Dimension dimension, int year) {
		return (dimension == Dimension.ALL) ? List.of(all(year)) : this.cells.of(Dimension.ALL, dimension, year);
	}

	/** Everything as one cell: customers have one kind each, so that kinds add up. */
	private Cell all(int year) {
		return Cell.sum(this.cells.total(year));
	}

	/**
	 * How much of the amount has a known cost, 0 to 1; null where nothing was sold.
	 */
	@Nullable BigDecimal knownCost(ExploreQuery query) {
		Cell all = all(query.isOfOneYear() ? query.year() : 0);
		return (all.amount().signum() > 0) ? all.costed().divide(all.amount(), 4, RoundingMode.HALF_UP) : null;
	}

}
