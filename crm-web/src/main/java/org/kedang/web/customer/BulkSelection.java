package org.kedang.web.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Whom somebody selected on a roster.
 *
 * @param pick the numbers of the rows that were ticked
 * @param of the address of the roster
 * @param all whether everybody on it is meant, not the ticked ones
 */
record BulkSelection(@Nullable List<String> pick, @Nullable String of, @Nullable Boolean all) {

	private static final int MOST = 200;

	private static final int LONGEST = 8000;

	BulkSelection {
		all = Boolean.TRUE.equals(all);
		pick = (pick == null) ? List.of()
				: pick.stream()
					.filter((number) -> !number.isBlank() && number.length() <= 40)
					.distinct()
					.limit(MOST)
					.toList();
		of = (of == null || of.length() > LONGEST || !of.startsWith("/customers")) ? "/customers" : of;
	}

	boolean isEmpty() {
		return !isAll() && numbers().isEmpty();
	}

	boolean isAll() {
		return Boolean.TRUE.equals(this.all);
	}

	List<String> numbers() {
		return (this.pick != null) ? this.pick : List.of();
	}

	/** The address of the roster it was made on. */
	public String address() {
		return (this.of != null) ? this.of : "/customers";
	}

	/** What the roster's address asks for. */
	RosterParameters parameters() {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		try {
			UriComponentsBuilder.fromUriString(address())
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
		return RosterParameters.of(values);
	}

}
