package org.kedang.web.list;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.Rosters;
import org.kedang.export.ExportOrder;
import org.kedang.list.CustomerList;
import org.kedang.list.CustomerLists;
import org.kedang.list.ListActionKind;
import org.kedang.list.ListOrder;
import org.kedang.web.roster.RosterDownloads;
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

	private final Rosters rosters;

	private final RosterDownloads downloads;

	private final ListExports exports;

	ListExportController(CustomerLists lists, ListMembers members, Rosters rosters, RosterDownloads downloads,
			ListExports exports) {
		this.lists = lists;
		this.members = members;
		this.rosters = rosters;
		this.downloads = downloads;
		this.exports = exports;
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
		if (this.downloads.isLong(this.rosters.count(query, reader).value())) {
			boolean begun = this.exports.begin(list, wanted, columns.equals("all"), reader).isPresent();
			flash.addFlashAttribute(Notice.NAME, begun ? Notice.done("export.begun") : Notice.refused("export.busy"));
			return "redirect:/exports";
		}
		ExportOrder order = this.exports.order(list, wanted, columns.equals("all"), reader)
			.orElseThrow(ListExportController::none);
		this.downloads.send(order, reader, response);
		return null;
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
