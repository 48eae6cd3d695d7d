package org.kedang.web.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.audit.AuditEntry;
import org.kedang.audit.AuditQuery;
import org.kedang.shared.Days;
import org.kedang.web.access.AuditController.AuditFilter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns what the page's form says into a query, and a place in the trail into an address.
 */
@Component
class AuditFilters {

	private final ZoneId zone;

	AuditFilters(@Value("${kedang.zone}") ZoneId zone) {
		this.zone = zone;
	}

	AuditQuery query(AuditFilter filter) {
		LocalDate until = filter.until();
		return new AuditQuery(filter.user(), text(filter.action()), text(filter.kind()), text(filter.subject()),
				start(filter.from()), start((until != null && Days.isKnown(until)) ? until.plusDays(1) : null),
				position(filter.after()));
	}

	/**
	 * The address of the same list, from behind {@code last} on; from the start where
	 * that is null.
	 */
	String address(AuditFilter filter, @Nullable AuditEntry last) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/audit");
		Map<String, Object> parameters = parameters(filter);
		parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		if (last != null) {
			address.queryParam("after", ChronoUnit.MICROS.between(Instant.EPOCH, last.at()) + "-" + last.id());
		}
		return address.encode().buildAndExpand(parameters).toUriString();
	}

	static Map<String, Object> parameters(AuditFilter filter) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		put(parameters, "user", filter.user());
		put(parameters, "action", text(filter.action()));
		put(parameters, "kind", text(filter.kind()));
		put(parameters, "subject", text(filter.subject()));
		put(parameters, "from", filter.from());
		put(parameters, "until", filter.until());
		return parameters;
	}

	private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, value);
		}
	}

	private @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null && Days.isKnown(day)) ? day.atStartOfDay(this.zone).toInstant() : null;
	}

	private static AuditQuery.@Nullable Position position(@Nullable String after) {
		if (after == null || after.isEmpty()) {
			return null;
		}
		try {
			String[] parts = after.split("-", 2);
			Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
			return new AuditQuery.Position(at, Long.parseLong(parts[1]));
		}
		catch (RuntimeException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after", ex);
		}
	}

	private static @Nullable String text(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
