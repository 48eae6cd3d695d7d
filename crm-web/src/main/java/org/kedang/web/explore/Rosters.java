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

	private static final String EVER = "ever";

	/** What rosters call no value. */
	private static final String NONE = "none";

	/** Stands before a value that is called like no value. */
	private static final String LITERALLY = "=";

	/** How rosters are asked for all other values of a dimension. */
	private static final Map<Dimension, String> CONTRARIES = Map.of(Dimension.REGION, "notRegion", Dimension.INDUSTRY,
			"notIndustry", Dimension.SOURCE, "notSourceChannel", Dimension.OWNER, "notOwner", Dimension.TEAM, "notTeam",
			Dimension.SEGMENT, "notSegment", Dimension.CHANNEL, "notSalesChannel", Dimension.CATEGORY,
			"notProductCategory");

	private Rosters() {
	}

	/**
	 * The dimension for all other values of which a roster is asked.
	 * @param parameter how it is asked
	 */
	public static Dimension contrary(String parameter) {
		return CONTRARIES.entrySet()
			.stream()
			.filter((each) -> each.getValue().equals(parameter))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	/** The same of a table that nothing is known of. */
	public static @Nullable String address(Measure measure, Map<Dimension, String> keys) {
		return address(measure, keys, Map.of());
	}

	/**
	 * The address of the roster of those who share these keys; null where no roster can
	 * tell them apart.
	 * @param measure what was counted of them
	 * @param shown every key of a side of the table; the rest is what is none of them
	 */
	static @Nullable String address(Measure measure, Map<Dimension, String> keys, Map<Dimension, List<String>> shown) {
		List<Parameter> parameters = new ArrayList<>();
		for (Map.Entry<Dimension, String> each : keys.entrySet()) {
			List<Parameter> filter = each.getValue().equals(Cell.REST)
					? rest(measure, each.getKey(), shown.getOrDefault(each.getKey(), List.of()))
					: filter(measure, each.getKey(), each.getValue());
			if (filter == null) {
				return null;
			}
			parameters.addAll(filter);
		}
		if (keys.keySet().stream().noneMatch(Dimension::isTime)) {
			switch (measure) {
				case CUSTOMERS -> parameters.add(new Parameter("bought", EVER));
				case NEWCOMERS -> parameters.add(new Parameter("firstBought", EVER));
				case OVERDUE -> parameters.add(new Parameter("overdue", EVER));
				case CONTACTS -> parameters.add(new Parameter("contacted", EVER));
				default -> {
					// whoever is behind it, also with returns alone
				}
			}
		}
		return address(parameters);
	}

	private static String address(List<Parameter> parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/customers").queryParam("sort", "amount");
		for (int at = 0; at < parameters.size(); at++) {
			address.queryParam(parameters.get(at).name(), "{v" + at + "}");
		}
		return address.encode().buildAndExpand(parameters.stream().map(Parameter::value).toArray()).toUriString();
	}

	/** Those of the times before the first one shown, or of all other values. */
	private static @Nullable List<Parameter> rest(Measure measure, Dimension dimension, List<String> shown) {
		List<String> own = shown.stream().filter((key) -> !key.equals(Cell.REST)).toList();
		if (own.isEmpty()) {
			return null;
		}
		if (dimension.isTime()) {
			return in(measure, "before-" + own.get(0));
		}
		String name = CONTRARIES.get(dimension);
		return (name == null) ? null : own.stream().map((key) -> new Parameter(name, value(key))).toList();
	}

	/** Empty for everybody, null where there is no such filter. */
	private static @Nullable List<Parameter> filter(Measure measure, Dimension dimension, String key) {
		return switch (dimension) {
			case ALL -> List.of();
			case KIND -> of("kind", key.equals("C") ? "corporates" : "individuals");
			case REGION -> ofField("region", key);
			case INDUSTRY -> ofField("industry", key);
			case SOURCE -> ofField("sourceChannel", key);
			case GRADE -> of("grade", key);
			case OWNER -> of("owner", key.isEmpty() ? "pool" : key);
			case TEAM -> of("team", key);
			case SEGMENT -> of("segment", key);
			case CHANNEL -> of("salesChannel", key);
			case CATEGORY -> of("productCategory", key);
			case MONTH, QUARTER, YEAR -> in(measure, key);
		};
	}

	private static List<Parameter> of(String parameter, String key) {
		return List.of(new Parameter(parameter, value(key)));
	}

	/** A value that is called like no value is told from it by a sign before it. */
	private static String value(String key) {
		return key.isEmpty() ? NONE : isLikeNone(key) ? LITERALLY + key : key;
	}

	private static boolean isLikeNone(String key) {
		return key.replaceFirst("^" + LITERALLY + "+", "").equalsIgnoreCase(NONE);
	}

	/** What a roster's value asks for: null for no value. */
	public static @Nullable String key(String value) {
		if (value.equals(NONE)) {
			return null;
		}
		return (value.startsWith(LITERALLY) && isLikeNone(value)) ? value.substring(LITERALLY.length()) : value;
	}

	private static List<Parameter> ofField(String field, String key) {
		return List.of(key.isEmpty() ? new Parameter("lacking", field) : new Parameter(field, key));
	}

	private static List<Parameter> in(Measure measure, String period) {
		String what = switch (measure) {
			case OVERDUE -> "overdue";
			case CONTACTS -> "contacted";
			case NEWCOMERS -> "firstBought";
			default -> "bought";
		};
		return List.of(new Parameter(what, period));
	}

	private record Parameter(String name, String value) {
	}

}
