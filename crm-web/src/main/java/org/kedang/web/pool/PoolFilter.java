package org.kedang.web.pool;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.pool.PoolQuery;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the pool as they stand in its address. What makes no sense is left out.
 */
record PoolFilter(@Nullable String kind, @Nullable String region, @Nullable String grade, @Nullable String from,
		@Nullable String to, @Nullable String after) {

	PoolQuery query() {
		return new PoolQuery(subject(), this.region, this.grade, day(this.from), day(this.to), this.after);
	}

	private @Nullable Subject subject() {
		return (this.kind == null) ? null : switch (this.kind.toLowerCase(Locale.ROOT)) {
			case "individual" -> Subject.INDIVIDUAL;
			case "corporate" -> Subject.CORPORATE;
			default -> null;
		};
	}

	private static @Nullable LocalDate day(@Nullable String text) {
		try {
			return (text != null && !text.isBlank()) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** The address of these customers from a place on; null for the beginning. */
	String address(@Nullable String place) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		values.put("kind", this.kind);
		values.put("region", this.region);
		values.put("grade", this.grade);
		values.put("from", this.from);
		values.put("to", this.to);
		values.put("after", place);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/pool");
		Map<String, Object> variables = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			if (value != null && !value.isBlank() && value.length() <= 40) {
				address.queryParam(key, "{" + key + "}");
				variables.put(key, value);
			}
		});
		return address.encode().buildAndExpand(variables).toUriString();
	}

}
