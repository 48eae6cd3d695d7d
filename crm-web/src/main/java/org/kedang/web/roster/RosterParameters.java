package org.kedang.web.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Pivot;
import org.kedang.catalogue.Subject;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSort;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What the address of a roster says, and the addresses of rosters that differ from it in
 * one thing. Whatever changes the roster leads to its first page.
 */
public final class RosterParameters {

	public static final String AFTER = "after";

	static final String BEFORE = "before";

	/** Asks for the exact count where it is "exact". */
	static final String COUNT = "count";

	private static final int LONGEST = 400;

	/**
	 * Values of one parameter: the rest of a table is asked for by naming every row that
	 * is none of it, and nothing else needs as many.
	 */
	private static final int MOST_VALUES = Pivot.MOST_ROWS;

	private final Map<String, List<String>> values;

	private RosterParameters(Map<String, List<String>> values) {
		this.values = values;
	}

	/** The parameters of a request, without empty ones and such as nobody types. */
	static RosterParameters of(MultiValueMap<String, String> request) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		request.forEach((key, all) -> {
			List<String> given = all.stream()
				.filter((value) -> value != null && !value.isBlank() && isLegible(value))
				.map(String::strip)
				.distinct()
				.limit(MOST_VALUES)
				.toList();
			if (!given.isEmpty()) {
				values.put(key, given);
			}
		});
		return new RosterParameters(values);
	}

	/**
	 * What an address of a roster asks for; one that nobody was given asks for nothing.
	 */
	public static RosterParameters ofAddress(String address) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		try {
			UriComponentsBuilder.fromUriString(address)
				.build()
				.getQueryParams()
				.forEach((key, all) -> all.stream()
					.filter((value) -> value != null)
					.forEach((value) -> values.add(UriUtils.decode(key, UTF_8),
							UriUtils.decode(value.replace('+', ' '), UTF_8))));
		}
		catch (IllegalArgumentException ex) {
			// an address that nobody was given asks for nothing
			values.clear();
		}
		return of(values);
	}

	/** Whether a value is short enough to have been meant. */
	static boolean isLegible(@Nullable String value) {
		return value == null || value.length() <= LONGEST;
	}

	RosterSort sort() {
		String wanted = first("sort");
		if (wanted != null) {
			for (RosterSort sort : RosterSort.values()) {
				if (name(sort).equals(wanted)) {
					return sort;
				}
			}
		}
		return RosterSort.ACQUIRED;
	}

	/** How a sort order is called in addresses. */
	static String name(RosterSort sort) {
		return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	boolean descending() {
		String direction = first("dir");
		return "desc".equals(direction) || (sort().isDescending() && !"asc".equals(direction));
	}

	@Nullable Subject kind() {
		String kind = first("kind");
		return (kind == null) ? null : switch (kind.toLowerCase(Locale.ROOT)) {
			case "i", "individual", "individuals" -> Subject.INDIVIDUAL;
			case "c", "corporate", "corporates" -> Subject.CORPORATE;
			default -> null;
		};
	}

	String q() {
		String q = first("q");
		return (q != null) ? q : "";
	}

	/** The roster that is asked for, but for its filters. */
	RosterQuery query(int limit) {
		return new RosterQuery(sort(), descending(), kind(), q(), List.of(), first(AFTER), first(BEFORE), limit);
	}

	public @Nullable String first(String key) {
		List<String> all = this.values.get(key);
		return (all != null) ? all.get(0) : null;
	}

	Set<String> keys() {
		return this.values.keySet();
	}

	List<String> all(String key) {
		return this.values.getOrDefault(key, List.of());
	}

	public RosterParameters with(String key, @Nullable String value) {
		Map<String, List<String>> changed = start();
		if (value != null) {
			changed.put(key, List.of(value));
		}
		else {
			changed.remove(key);
		}
		return new RosterParameters(changed);
	}

	public RosterParameters without(String... keys) {
		Map<String, List<String>> changed = start();
		List.of(keys).forEach(changed::remove);
		return new RosterParameters(changed);
	}

	public RosterParameters only(String... keys) {
		Map<String, List<String>> changed = start();
		changed.keySet().retainAll(List.of(keys));
		return new RosterParameters(changed);
	}

	RosterParameters withoutValue(String key, String value) {
		Map<String, List<String>> changed = start();
		List<String> rest = new ArrayList<>(all(key));
		rest.remove(value);
		changed.put(key, rest);
		return new RosterParameters(changed);
	}

	/** The same roster in another order. */
	RosterParameters sorted(RosterSort sort, boolean descending) {
		return with("sort", name(sort)).with("dir",
				(descending == sort.isDescending()) ? null : (descending ? "desc" : "asc"));
	}

	private Map<String, List<String>> start() {
		Map<String, List<String>> start = new LinkedHashMap<>(this.values);
		start.remove(AFTER);
		start.remove(BEFORE);
		start.remove(COUNT);
		return start;
	}

	/** What this roster's address asks for, without a place in it. */
	String text() {
		String address = new RosterParameters(start()).address("");
		return address.startsWith("?") ? address.substring(1) : address;
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	/** What a form sends along, name and value, of the parameters of these names. */
	List<Map.Entry<String, String>> given(Predicate<String> keys) {
		List<Map.Entry<String, String>> given = new ArrayList<>();
		start().forEach((key, all) -> {
			if (keys.test(key)) {
				all.forEach((value) -> given.add(Map.entry(key, value)));
			}
		});
		return given;
	}

	/** The address of this roster under a path. */
	public String address(String path) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		Map<String, Object> variables = new LinkedHashMap<>();
		this.values.forEach((key, all) -> {
			for (String value : all) {
				String variable = "v" + variables.size();
				address.queryParam(UriComponentsBuilder.newInstance().path(key).build().encode().toUriString(),
						"{" + variable + "}");
				variables.put(variable, value);
			}
		});
		return address.encode().buildAndExpand(variables).toUriString();
	}

}
