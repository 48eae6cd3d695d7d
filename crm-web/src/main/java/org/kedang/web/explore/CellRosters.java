package org.kedang.web.explore;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Pivot;

/**
 * Where the customers behind the cells of one table are listed.
 */
public final class CellRosters {

	private final ExploreQuery query;

	private final Map<Dimension, List<String>> shown = new EnumMap<>(Dimension.class);

	CellRosters(ExploreQuery query, Pivot pivot) {
		this.query = query;
		this.shown.put(query.rows(), pivot.rows().stream().map(Pivot.Row::key).toList());
		this.shown.put(query.columns(), pivot.columns());
	}

	/** The roster of a cell; null where none can tell its customers apart. */
	public @Nullable String of(String row, String column) {
		Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
		keys.put(this.query.rows(), row);
		keys.put(this.query.columns(), column);
		return of(keys);
	}

	public @Nullable String ofRow(String row) {
		return of(new EnumMap<>(Map.of(this.query.rows(), row)));
	}

	public @Nullable String ofColumn(String column) {
		return of(new EnumMap<>(Map.of(this.query.columns(), column)));
	}

	/** The roster of everybody in the table. */
	public @Nullable String ofAll() {
		return of(new EnumMap<>(Dimension.class));
	}

	private @Nullable String of(Map<Dimension, String> keys) {
		if (this.query.isOfOneYear()) {
			keys.put(Dimension.YEAR, String.valueOf(this.query.year()));
		}
		return Rosters.address(this.query.measure(), keys, this.shown);
	}

}
