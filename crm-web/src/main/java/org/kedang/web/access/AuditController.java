package org.kedang.web.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Users;
import org.kedang.audit.AuditEntry;
import org.kedang.audit.AuditReadings;
import org.kedang.web.support.HtmxRequest;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The audit trail, for auditors and administrators.
 */
@Controller
class AuditController {

	private static final int PAGE = 50;

	private final AuditReadings readings;

	private final Users users;

	private final AuditFilters filters;

	private final AuditLines lines;

	AuditController(AuditReadings readings, Users users, AuditFilters filters, AuditLines lines) {
		this.readings = readings;
		this.users = users;
		this.filters = filters;
		this.lines = lines;
	}

	@GetMapping("/admin/audit")
	String list(@ModelAttribute("filter") AuditFilter filter, HtmxRequest htmx, Reader reader, Model model) {
		List<AuditEntry> found = this.readings.find(this.filters.query(filter), PAGE + 1);
		List<AuditEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("lines", this.lines.of(shown, reader));
		model.addAttribute("first", (filter.after() != null) ? this.filters.address(filter, null) : null);
		model.addAttribute("next", (found.size() > PAGE) ? this.filters.address(filter, shown.get(PAGE - 1)) : null);
		model.addAttribute("actions", this.readings.actions());
		model.addAttribute("users", this.users.everyone());
		return htmx.choose("access/audit", "access/audit :: lines");
	}

	/**
	 * How the trail is narrowed.
	 *
	 * @param from the first day
	 * @param until the last day
	 * @param after the last entry of the page before, as
	 * {@code <epoch microseconds>-<id>}
	 */
	record AuditFilter(@Nullable Long user, @Nullable String action, @Nullable String kind, @Nullable String subject,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until, @Nullable String after) {

		public boolean isNarrowed() {
			return !Map.of().equals(AuditFilters.parameters(this));
		}

	}

}
