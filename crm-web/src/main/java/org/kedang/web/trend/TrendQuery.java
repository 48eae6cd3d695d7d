package org.kedang.web.trend;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.web.explore.OpenDimensions;
import org.kedang.web.explore.Rosters;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which series is looked at.
 *
 * @param part the dimension a part is one of; ALL for everything
 * @param key the part
 * @param horizon months ahead
 */
public record TrendQuery(Measure measure, Dimension part, String key, int horizon) {

	/** What can be looked at month by month. */
	static final List<Measure> MEASURES = List.of(Measure.AMOUNT, Measure.ORDERS, Measure.CUSTOMERS, Measure.NEWCOMERS);

	/**
	 * Of what there are parts. Grades and segments are not among them: those of today
	 * tell how customers have bought since.
	 */
	static final List<Dimension> PARTS = List.of(Dimension.KIND, Dimension.REGION, Dimension.CATEGORY,
			Dimension.CHANNEL, Dimension.INDUSTRY, Dimension.TEAM, Dimension.OWNER);

	/** Months ahead that can be chosen. */
	static final List<Integer> HORIZONS = List.of(3, 6, 12);

	private static final int USUAL_HORIZON = 6;

	private static final int LONGEST_KEY = 200;

	/**
	 * What an address asks for; the amount of everything, half a year ahead, where it
	 * says nothing or nothing sensible, or asks for parts by what the reader does not
	 * see.
	 * @param part dimension and key, as in REGION:32
	 */
	static TrendQuery of(@Nullable Measure measure, @Nullable String part, @Nullable Integer horizon, Reader reader) {
		Measure chosen = (measure != null && MEASURES.contains(measure)) ? measure : Measure.AMOUNT;
		int months = (horizon != null && HORIZONS.contains(horizon)) ? horizon : USUAL_HORIZON;
		String wanted = (part != null && part.length() <= LONGEST_KEY) ? part : "";
		for (Dimension dimension : PARTS) {
			if (wanted.startsWith(dimension + ":") && OpenDimensions.isOpen(dimension, reader)) {
				return new TrendQuery(chosen, dimension, wanted.substring(dimension.name().length() + 1), months);
			}
		}
		return new TrendQuery(chosen, Dimension.ALL, "", months);
	}

	/** The part as addresses have it. */
	public String partName() {
		return (this.part == Dimension.ALL) ? "" : this.part + ":" + this.key;
	}

	/**
	 * Whoever a month's figure counts, or is foretold of; null where no roster can tell
	 * them apart.
	 * @param over whether the month is, so that its buyers are known
	 */
	public @Nullable String roster(YearMonth month, boolean over) {
		Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
		keys.put(this.part, this.key);
		if (over) {
			keys.put(Dimension.MONTH, month.toString());
		}
		return Rosters.address(this.measure, keys);
	}

	/** The page. */
	public String address() {
		return address("/trends");
	}

	/** The same as a file. */
	public String exportAddress() {
		return address("/trends/export.xlsx");
	}

	private String address(String path) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
			.queryParam("measure", this.measure)
			.queryParam("horizon", this.horizon);
		if (this.part != Dimension.ALL) {
			address.queryParam("part", partName());
		}
		return address.build().encode().toUriString();
	}

}
