package org.kedang.web.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the customers of a cell are listed. A roster tells customers apart by what they
 * are and by when, how and what they bought.
 */
public final class Rosters {

	private static final String LACKING = "lacking";

	private static final String EVER = "ever";

	/** What rosters call no value. */
	private static final String NONE = "none";

	private Rosters() {
	}

	/**
	 * The address of the roster of those who share these keys; null where no roster can
	 * tell them apart.
	 * @param measure what was counted of them
	 */
	public static @Nullable String address(Measure measure, Map<Dimension, String> keys) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/customers").queryParam("sort", "amount");
		List<String> values = new ArrayList<>();
		for (Map.Entry<Dimension, String> each : keys.entrySet()) {
			String[] filter = filter(measure, each.getKey(), each.getValue());
			if (filter == null) {
				return null;
			}
			if (filter.length == 2) {
				address.queryParam(filter[0], "{" + filter[0] + "}");
				values.add(filter[1]);
			}
		}
		if (keys.keySet().stream().noneMatch(Dimension::isTime)) {
			switch (measure) {
				case CUSTOMERS -> address.queryParam("bought", EVER);
				case NEWCOMERS -> address.queryParam("firstBought", EVER);
				default -> {
					// whoever is behind it, also without an order
				}
			}
		}
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

	/** Parameter and value; empty for everybody, null where there is no such filter. */
	private static String @Nullable [] filter(Measure measure, Dimension dimension, String key) {
		if (dimension == Dimension.ALL) {
			return new String[0];
		}
		if (key.equals(Cell.REST)) {
			return null;
		}
		if (key.equals(Cell.NONE) && !hasNone(dimension)) {
			return lacking(dimension);
		}
		return switch (dimension) {
			case KIND -> new String[] { "kind", key.equals("C") ? "corporates" : "individuals" };
			case REGION -> new String[] { "region", key };
			case INDUSTRY -> new String[] { "industry", key };
			case SOURCE -> new String[] { "sourceChannel", key };
			case GRADE -> new String[] { "grade", key.isEmpty() ? NONE : key };
			case OWNER -> new String[] { "owner", key.isEmpty() ? "pool" : key };
			case TEAM -> new String[] { "team", key.isEmpty() ? NONE : key };
			case SEGMENT -> new String[] { "segment", key.isEmpty() ? NONE : key };
			case CHANNEL -> of("salesChannel", key);
			case CATEGORY -> of("productCategory", key);
			case MONTH, QUARTER, YEAR -> bought(measure, key);
			default -> null;
		};
	}

	/** A value that is called like no value cannot be asked for. */
	private static String @Nullable [] of(String parameter, String key) {
		return key.equals(NONE) ? null : new String[] { parameter, key.isEmpty() ? NONE : key };
	}

	/** Those of whom it is not known. */
	private static String @Nullable [] lacking(Dimension dimension) {
		return switch (dimension) {
			case REGION -> new String[] { LACKING, "region" };
			case INDUSTRY -> new String[] { LACKING, "industry" };
			case SOURCE -> new String[] { LACKING, "sourceChannel" };
			default -> null;
		};
	}

	private static String @Nullable [] bought(Measure measure, String period) {
		return switch (measure) {
			case OVERDUE, CONTACTS -> null;
			case NEWCOMERS -> new String[] { "firstBought", period };
			default -> new String[] { "bought", period };
		};
	}

	private static boolean hasNone(Dimension dimension) {
		return !List.of(Dimension.REGION, Dimension.INDUSTRY, Dimension.SOURCE).contains(dimension);
	}

}
