package org.kedang.web.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kedang.access.Reader;
import org.kedang.analytics.SalesCells;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.web.explore.DimensionNames;
import org.kedang.web.explore.OpenDimensions;

import org.springframework.stereotype.Component;

/**
 * The parts whose series can be looked at, the largest first.
 */
@Component
class PartChoices {

	private final SalesCells cells;

	PartChoices(SalesCells cells) {
		this.cells = cells;
	}

	List<Group> all(DimensionNames.Names names, Reader reader) {
		List<Group> groups = new ArrayList<>();
		for (Dimension dimension : TrendQuery.PARTS) {
			if (!OpenDimensions.isOpen(dimension, reader)) {
				continue;
			}
			List<Choice> choices = this.cells.of(Dimension.ALL, dimension, 0)
				.stream()
				.filter((cell) -> cell.orders() > 0)
				.sorted(Comparator.comparing(Cell::amount).reversed())
				.map((cell) -> new Choice(dimension + ":" + cell.column(), names.of(dimension, cell.column())))
				.toList();
			// a single value is everything
			if (choices.size() > 1) {
				groups.add(new Group(names.of(dimension), choices));
			}
		}
		return groups;
	}

	/**
	 * The parts of one dimension.
	 *
	 * @param name the dimension's
	 */
	public record Group(String name, List<Choice> choices) {
	}

	/**
	 * A part.
	 *
	 * @param value as addresses have it
	 * @param text what it is called
	 */
	public record Choice(String value, String text) {
	}

}
