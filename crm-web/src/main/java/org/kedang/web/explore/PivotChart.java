package org.kedang.web.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.sales.Pivot;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as a chart: a bar a row, a colour a column.
 */
final class PivotChart {

	/** More rows would not be told apart. */
	private static final int MOST = 24;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private PivotChart() {
	}

	static String json(ExploreQuery query, Pivot pivot, CellRosters rosters, DimensionNames.Names names) {
		int size = pivot.rows().size();
		// the latest times, the largest of everything else
		List<Pivot.Row> rows = query.rows().isTime() ? pivot.rows().subList(Math.max(0, size - MOST), size)
				: pivot.rows().subList(0, Math.min(MOST, size));
		List<Map<String, Object>> series = new ArrayList<>();
		for (int column = 0; column < pivot.columns().size(); column++) {
			String key = pivot.columns().get(column);
			series.add(series(key, names.of(query.columns(), key), column, rows, rosters));
		}
		Map<String, Object> chart = new LinkedHashMap<>();
		chart.put("names", rows.stream().map((row) -> names.of(query.rows(), row.key())).toList());
		chart.put("stacked", query.measure() != Measure.MARGIN && query.measure().addsUpOver(query.columns()));
		chart.put("series", series);
		return JSON.writeValueAsString(chart);
	}

	private static Map<String, Object> series(String column, String name, int number, List<Pivot.Row> rows,
			CellRosters rosters) {
		List<@Nullable BigDecimal> values = new ArrayList<>();
		List<@Nullable String> links = new ArrayList<>();
		for (Pivot.Row row : rows) {
			values.add(row.figures().get(number).value());
			links.add(rosters.of(row.key(), column));
		}
		Map<String, Object> series = new LinkedHashMap<>();
		series.put("name", name);
		series.put("values", values);
		series.put("links", links);
		return series;
	}

}
