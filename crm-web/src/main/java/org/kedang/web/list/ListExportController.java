package org.kedang.web.list;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.Rosters;
import org.kedang.export.ExportOrder;
import org.kedang.export.Exports;
import org.kedang.list.CustomerList;
import org.kedang.list.CustomerLists;
import org.kedang.list.ListAction;
import org.kedang.list.ListActionKind;
import org.kedang.list.ListActions;
import org.kedang.list.ListOrder;
import org.kedang.web.roster.RosterDownloads;
import org.kedang.web.roster.RosterParameters;
import org.kedang.web.roster.RosterTexts;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lists as workbooks, written as rosters are; that it was done is kept as any other
 * action of a list, and whoever is held back is not in the file.
 */
@Controller
class ListExportController {

	private final CustomerLists lists;

	private final ListMembers members;

	private final ListActions actions;

	private final Rosters rosters;

	private final RosterDownloads downloads;

	private final Exports exports;

	private final RosterTexts texts;

	ListExportController(CustomerLists lists, ListMembers members, ListActions actions, Rosters rosters,
			RosterDownloads downloads, Exports exports, RosterTexts texts) {
		this.lists = lists;
		this.members = members;
		this.actions = actions;
		this.rosters = rosters;
		this.downloads = downloads;
		this.exports = exports;
		this.texts = texts;
	}

	/** A short one is the file itself, a long one is written behind the page. */
	@PostMapping("/lists/{id}/export")
	@Nullable String export(@PathVariable("id") long id, @ModelAttribute("form") ListActionForm form,
			@RequestParam(defaultValue = "shown") String columns, Reader reader, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		CustomerList list = this.lists.find(id, reader).orElseThrow(ListExportController::none);
		ListOrder wanted = form.read("", false);
		if (wanted == null || wanted.kind() != ListActionKind.EXPORT) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "act");
		}
		RosterQuery query = this.members.query(list, reader, null, RosterQuery.PAGE);
		boolean many = this.downloads.isLong(this.rosters.count(query, reader).value());
		if (many && this.exports.atWork(reader).isPresent()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("export.busy"));
			return "redirect:/exports";
		}
		ExportOrder order = order(list, wanted, columns.equals("all"), reader);
		if (many) {
			this.exports.begin(order, reader);
			flash.addFlashAttribute(Notice.NAME, Notice.done("export.begun"));
			return "redirect:/exports";
		}
		this.downloads.send(order, reader, response);
		return null;
	}

	/** What is done with the list is on record from now on. */
	private ExportOrder order(CustomerList list, ListOrder wanted, boolean all, Reader reader) {
		ListAction action = this.actions.request(list, this.members.selected(list, reader), wanted, null, reader)
			.flatMap((made) -> this.actions.find(made, reader))
			.orElseThrow(ListExportController::none);
		String filter = this.texts.text("roster.filter.list") + ": " + list.name();
		return this.downloads.order(RosterParameters.ofAddress("/customers?outcome=" + action.id() + ".acted"), all,
				list.name(), "list", Map.of("filters", List.of(filter)), action.acted(), reader);
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
