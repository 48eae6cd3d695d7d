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
import org.kedang.list.CustomerList;
import org.kedang.list.CustomerLists;
import org.kedang.list.ListActionKind;
import org.kedang.list.ListActions;
import org.kedang.list.ListOrder;
import org.kedang.web.support.Attachments;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lists as workbooks, written as rosters are; that it was done is kept as any other
 * action of a list, and whoever is held back is not in the file.
 */
@Controller
class ListExportController {

	private final CustomerLists lists;

	private final ListMembers members;

	private final ListActions actions;

	private final RosterFiles files;

	private final RosterTexts texts;

	private final AuditTrail audit;

	private final Clock clock;

	ListExportController(CustomerLists lists, ListMembers members, ListActions actions, RosterFiles files,
			RosterTexts texts, AuditTrail audit, Clock clock) {
		this.lists = lists;
		this.members = members;
		this.actions = actions;
		this.files = files;
		this.texts = texts;
		this.audit = audit;
		this.clock = clock;
	}

	@PostMapping("/lists/{id}/export")
	void export(@PathVariable("id") long id, @ModelAttribute("form") ListActionForm form,
			@RequestParam(defaultValue = "shown") String columns, Reader reader, HttpServletResponse response)
			throws IOException {
		CustomerList list = this.lists.find(id, reader).orElseThrow(ListExportController::none);
		ListOrder order = form.read("", false);
		if (order == null || order.kind() != ListActionKind.EXPORT) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "act");
		}
		long action = this.actions.request(list, this.members.selected(list, reader), order, null, reader)
			.orElseThrow(ListExportController::none);
		RosterQuery query = ListActions.acted(action);
		boolean all = columns.equals("all");
		this.files.write(query, RosterParameters.ofAddress(""), all, reader, (workbook, rows) -> {
			this.audit.record(reader.actor(), "roster-exported", Map.of("rows", rows, "columns", all ? "all" : "shown",
					"filters", List.of(this.texts.text("roster.filter.list") + ": " + list.name())));
			String day = LocalDate.now(this.clock).format(DateTimeFormatter.BASIC_ISO_DATE);
			Attachments.workbook(response,
					list.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + "-" + day + ".xlsx",
					"list-" + day + ".xlsx");
			workbook.write(response.getOutputStream());
		});
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
