package org.kedang.web.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.trend.Outcome.Ahead;
import org.kedang.analytics.trend.Way;
import org.kedang.web.support.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * A series and its forecasts as lines, with the band of the best way that gives one, each
 * month with the roster behind it.
 */
final class TrendChart {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private TrendChart() {
	}

	static String json(TrendView view, TrendQuery query, Texts texts) {
		List<TrendRow> rows = view.rows();
		Map<String, Object> chart = new LinkedHashMap<>();
		chart.put("months", rows.stream().map((row) -> row.month().toString()).toList());
		chart.put("links", rows.stream().map((row) -> query.roster(row.month(), row.actual() != null)).toList());
		List<Map<String, Object>> lines = new ArrayList<>();
		lines.add(line(texts.text("trends.actual"), "actual", rows, TrendRow::actual));
		lines.add(line(texts.text("trends.way.INERTIA"), "inertia", rows, (row) -> value(row.inertia())));
		lines.add(line(texts.text("trends.way.ANALOGY"), "analogy", rows, (row) -> value(row.analogy())));
		lines.add(line(texts.text("trends.way.RELATION"), "relation", rows, (row) -> value(row.relation())));
		lines.add(line(texts.text("trends.way.EXPERIENCE"), "experience", rows,
				(row) -> (row.entered() != null) ? row.entered().doubleValue() : null));
		chart.put("lines", lines);
		Function<TrendRow, @Nullable Ahead> band = band(view);
		chart.put("low", values(rows, (row) -> low(band.apply(row))));
		chart.put("high", values(rows, (row) -> high(band.apply(row))));
		return JSON.writeValueAsString(chart);
	}

	private static Function<TrendRow, @Nullable Ahead> band(TrendView view) {
		WayScore best = view.best();
		Way way = (best != null) ? best.way() : Way.INERTIA;
		return switch (way) {
			case ANALOGY -> TrendRow::analogy;
			case RELATION -> TrendRow::relation;
			default -> TrendRow::inertia;
		};
	}

	private static Map<String, Object> line(String name, String kind, List<TrendRow> rows,
			Function<TrendRow, @Nullable Double> value) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("name", name);
		line.put("kind", kind);
		line.put("values", values(rows, value));
		return line;
	}

	private static List<@Nullable Double> values(List<TrendRow> rows, Function<TrendRow, @Nullable Double> value) {
		List<@Nullable Double> values = new ArrayList<>();
		rows.forEach((row) -> values.add(value.apply(row)));
		return values;
	}

	private static @Nullable Double value(@Nullable Ahead ahead) {
		return (ahead != null) ? ahead.value() : null;
	}

	private static @Nullable Double low(@Nullable Ahead ahead) {
		return (ahead != null) ? ahead.low() : null;
	}

	private static @Nullable Double high(@Nullable Ahead ahead) {
		return (ahead != null) ? ahead.high() : null;
	}

}
