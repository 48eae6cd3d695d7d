package org.kedang.web.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.Coefficient;
import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.FigureCorrelation;

/**
 * Each figure against each other one.
 *
 * @param figures those that go together with any other
 * @param rows one a figure
 */
record CorrelationMatrix(List<CustomerFigure> figures, List<Row> rows) {

	/**
	 * One figure.
	 *
	 * @param cells against each of the figures
	 */
	record Row(CustomerFigure figure, List<Cell> cells) {
	}

	/**
	 * Two figures.
	 *
	 * @param spearman null where it is one and the same figure, or nothing can be said
	 */
	record Cell(CustomerFigure other, @Nullable Coefficient spearman) {
	}

	static CorrelationMatrix of(List<FigureCorrelation> all) {
		Map<CustomerFigure, Map<CustomerFigure, Coefficient>> known = new EnumMap<>(CustomerFigure.class);
		for (FigureCorrelation each : all) {
			if (each.spearman().value() != null) {
				put(known, each.first(), each.second(), each.spearman());
				put(known, each.second(), each.first(), each.spearman());
			}
		}
		List<CustomerFigure> figures = List.copyOf(known.keySet());
		List<Row> rows = new ArrayList<>();
		known.forEach((figure, others) -> rows
			.add(new Row(figure, figures.stream().map((other) -> new Cell(other, others.get(other))).toList())));
		return new CorrelationMatrix(figures, rows);
	}

	private static void put(Map<CustomerFigure, Map<CustomerFigure, Coefficient>> known, CustomerFigure one,
			CustomerFigure other, Coefficient coefficient) {
		known.computeIfAbsent(one, (key) -> new EnumMap<>(CustomerFigure.class)).put(other, coefficient);
	}

}
