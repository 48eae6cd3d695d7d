package org.kedang.web.explore;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the customers of a cell are listed. A roster tells customers apart by what they
 * are and when they bought, not by what they bought.
 */
public final class Rosters {

	private static final String LACKING = "lacking";

	private Rosters() {
	}

	/**
	 * The address of the roster of those who share these keys; null where no roster can
	 * tell them apart.
	 * @param measure what was counted of them
	 */
	public static @Nullable String address(Measure measure, Map<Dimension, String> keys) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/customers").queryParam("sort", "amount");
		for (Map.Entry<Dimension, String> each : keys.entrySet()) {
			String[] filter = filter(measure, each.getKey(), each.getValue());
			if (filter == null) {
				return null;
			}
			if (filter.length == 2) {
				address.queryParam(filter[0], filter[1]);
			}
		}
		if (keys.keySet().stream().noneMatch(Dimension::isTime) && measure == Measure.CUSTOMERS) {
			address.queryParam("bought", "ever");
		}
		return address.build().encode().toUriString();
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
			case GRADE -> new String[] { "grade", key.isEmpty() ? "none" : key };
			case OWNER -> new String[] { "owner", key.isEmpty() ? "pool" : key };
			case TEAM -> new String[] { "team", key.isEmpty() ? "none" : key };
			case MONTH, QUARTER, YEAR -> bought(measure, key);
			default -> null;
		};
	}

	/** Those of whom it is not known; they say nothing of orders. */
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
		return dimension == Dimension.GRADE || dimension == Dimension.OWNER || dimension == Dimension.TEAM;
	}

}
