package org.kedang.web.list;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.bulk.BulkActions;
import org.kedang.bulk.Successors;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.Rosters;
import org.kedang.list.CustomerList;
import org.kedang.list.CustomerLists;
import org.kedang.list.ListActionKind;
import org.kedang.list.ListActions;
import org.kedang.list.ListOrder;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does something with a list: asks what, says to whom, and does it once that is agreed
 * to.
 */
@Controller
class ListActionController {

	private final CustomerLists lists;

	private final ListMembers members;

	private final ListActions actions;

	private final BulkActions bulk;

	private final Successors successors;

	private final Rosters rosters;

	private final Catalogue catalogue;

	ListActionController(CustomerLists lists, ListMembers members, ListActions actions, BulkActions bulk,
			Successors successors, Rosters rosters, Catalogue catalogue) {
		this.lists = lists;
		this.members = members;
		this.actions = actions;
		this.bulk = bulk;
		this.successors = successors;
		this.rosters = rosters;
		this.catalogue = catalogue;
	}

	/** What is still to be chosen, or else whom it would change. */
	@GetMapping("/lists/{id}/actions/new")
	String choose(@PathVariable("id") long id, @ModelAttribute("form") ListActionForm form, Reader reader,
			Model model) {
		CustomerList list = find(id, reader);
		ListActionKind kind = demanded(form, reader);
		ListOrder order = read(form);
		RosterQuery members = this.members.query(list, reader, null, RosterQuery.PAGE);
		int count = this.rosters.countAll(members, reader).value();
		model.addAttribute("list", list);
		model.addAttribute("act", kind);
		model.addAttribute("count", count);
		model.addAttribute("known", order != null && count > 0);
		model.addAttribute("unowned",
				(kind == ListActionKind.PLAN) ? this.rosters
					.countAll(members.narrowed(RosterFilter.OwnedBy.of(RosterFilter.Ownership.POOL)), reader)
					.value() : 0);
		model.addAttribute("successors", (kind == ListActionKind.ASSIGN) ? this.successors.all() : List.of());
		model.addAttribute("channels", (kind == ListActionKind.PLAN) ? channels() : List.of());
		model
			.addAttribute("preview",
					(order != null && kind.isBulk()) ? this.bulk.preview(this.members.selected(list, reader),
							kind.bulk(), form.owners(), (kind == ListActionKind.ASSIGN) ? null : order.text(), reader)
							: null);
		return "list/act";
	}

	/**
	 * Does it.
	 * @param count how many members the page said there are
	 */
	@PostMapping("/lists/{id}/actions")
	String order(@PathVariable("id") long id, @ModelAttribute("form") ListActionForm form,
			@RequestParam(defaultValue = "-1") int count, Reader reader, RedirectAttributes flash) {
		CustomerList list = find(id, reader);
		ListActionKind kind = demanded(form, reader);
		ListOrder order = (kind != ListActionKind.EXPORT) ? read(form) : null;
		if (order == null) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("list.act.wrong"));
			return "redirect:/lists/" + id;
		}
		Optional<Long> done = this.actions.request(list, this.members.selected(list, reader), order, count, reader);
		if (done.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("list.act.otherwise"));
			return "redirect:/lists/" + id;
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done("list.act.done"));
		return "redirect:/lists/actions/" + done.get();
	}

	private @Nullable ListOrder read(ListActionForm form) {
		Long owner = form.owner();
		String name = (owner == null) ? ""
				: this.successors.all()
					.stream()
					.filter((each) -> each.id() == owner)
					.map(Successors.Successor::name)
					.findFirst()
					.orElse("");
		boolean channel = channels().stream().anyMatch((each) -> Objects.equals(each.value(), form.channel()));
		return form.read(name, channel);
	}

	private List<Choice> channels() {
		return Choice.options(this.catalogue.field(Subject.CONTACT_LOG, "channel"));
	}

	private static ListActionKind demanded(ListActionForm form, Reader reader) {
		ListActionKind kind = form.kind();
		if (kind == null || !kind.isFor(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return kind;
	}

	private CustomerList find(long id, Reader reader) {
		return this.lists.find(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
