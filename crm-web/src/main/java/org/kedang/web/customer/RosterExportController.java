package org.kedang.web.customer;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.customer.RosterQuery;
import org.kedang.web.support.Attachments;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Rosters as workbooks, with all their rows.
 */
@Controller
class RosterExportController {

	private final RosterFiles files;

	private final RosterFilters filters;

	private final RosterChips chips;

	private final RosterTexts texts;

	private final AuditTrail audit;

	private final Clock clock;

	RosterExportController(RosterFiles files, RosterFilters filters, RosterChips chips, RosterTexts texts,
			AuditTrail audit, Clock clock) {
		this.files = files;
		this.filters = filters;
		this.chips = chips;
		this.texts = texts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * All rows are written aside before the first byte leaves, so that a failure is shown
	 * as one, and the audit knows how many rows went out.
	 */
	@GetMapping("/customers/export")
	void export(@RequestParam MultiValueMap<String, String> request, Reader reader, HttpServletResponse response)
			throws IOException {
		RosterParameters parameters = RosterParameters.of(request);
		RosterQuery query = this.filters.query(parameters, reader, RosterQuery.PAGE);
		boolean all = "all".equals(parameters.first("columns"));
		this.files.write(query, parameters, all, reader, (workbook, rows) -> {
			this.audit.record(reader.actor(), "roster-exported", Map.of("rows", rows, "columns", all ? "all" : "shown",
					"sort", RosterParameters.name(query.sort()), "filters", filters(parameters, reader)));
			String day = LocalDate.now(this.clock).format(DateTimeFormatter.BASIC_ISO_DATE);
			Attachments.workbook(response, this.texts.text("roster.title") + "-" + day + ".xlsx",
					"customers-" + day + ".xlsx");
			workbook.write(response.getOutputStream());
		});
	}

	private List<String> filters(RosterParameters parameters, Reader reader) {
		return this.chips.of(parameters, reader).stream().map(RosterChips.Chip::forAudit).toList();
	}

}
