package org.kedang.web.list;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Sharing;
import org.kedang.archive.Slice;
import org.kedang.customer.RosterPage;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.Rosters;
import org.kedang.customer.StaleCursorException;
import org.kedang.list.CustomerList;
import org.kedang.list.CustomerLists;
import org.kedang.list.ListActionKind;
import org.kedang.list.ListActions;
import org.kedang.web.roster.RosterChips;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lists 名单: rosters kept under a name.
 */
@Controller
class ListController {

	private static final int PAGE = 30;

	private static final int SHOWN_ACTIONS = 10;

	private final CustomerLists lists;

	private final ListMembers members;

	private final Rosters rosters;

	private final ListActions actions;

	ListController(CustomerLists lists, ListMembers members, Rosters rosters, ListActions actions) {
		this.actions = actions;
		this.lists = lists;
		this.members = members;
		this.rosters = rosters;
	}

	@GetMapping("/lists")
	String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Reader reader, Model model) {
		Slice<CustomerList> page = Slice.cut(this.lists.page(before, PAGE + 1, reader), PAGE,
				(list) -> Long.toString(list.id()));
		List<Line> lines = page.items()
			.stream()
			.map((list) -> new Line(list, this.members.words(list, reader)))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("next", page.next());
		model.addAttribute("leafed", before < Long.MAX_VALUE);
		return "list/index";
	}

	@GetMapping("/lists/{id}")
	String show(@PathVariable("id") long id, @RequestParam(required = false) @Nullable String after, Reader reader,
			Model model) {
		CustomerList list = find(id, reader);
		RosterPage page;
		try {
			page = this.rosters.find(this.members.query(list, reader, after, RosterQuery.PAGE), reader);
		}
		catch (StaleCursorException ex) {
			// somebody changed the address by hand: from the beginning
			return "redirect:/lists/" + id;
		}
		model.addAttribute("list", list);
		model.addAttribute("page", page);
		model.addAttribute("count",
				this.rosters.count(this.members.query(list, reader, null, RosterQuery.PAGE), reader));
		model.addAttribute("chips", this.members.words(list, reader));
		model.addAttribute("roster", ListMembers.parameters(list).address("/customers"));
		model.addAttribute("acts", Stream.of(ListActionKind.values()).filter((kind) -> kind.isFor(reader)).toList());
		model.addAttribute("actions", this.actions.page(id, Long.MAX_VALUE, SHOWN_ACTIONS, reader));
		model.addAttribute("unheard", this.members.isUnheard(list, reader));
		model.addAttribute("changeable", CustomerLists.mayChange(list, reader));
		model.addAttribute("removable", CustomerLists.mayRemove(list, reader));
		return "list/page";
	}

	@PostMapping("/lists/{id}")
	String change(@PathVariable("id") long id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String sharing, Reader reader, RedirectAttributes flash) {
		CustomerList list = find(id, reader);
		Notice notice;
		try {
			notice = this.lists.change(list, name, Sharing.of(sharing), reader) ? Notice.done("list.changed")
					: Notice.refused("list.notYours.change");
		}
		catch (IllegalArgumentException ex) {
			notice = Notice.refused("list.wrong.change", CustomerList.LONGEST_NAME);
		}
		flash.addFlashAttribute(Notice.NAME, notice);
		return "redirect:/lists/" + id;
	}

	@PostMapping("/lists/{id}/removal")
	String remove(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		CustomerList list = find(id, reader);
		boolean removed = this.lists.remove(list, reader);
		flash.addFlashAttribute(Notice.NAME,
				removed ? Notice.done("list.removed", list.name()) : Notice.refused("list.notYours"));
		return removed ? "redirect:/lists" : "redirect:/lists/" + id;
	}

	private CustomerList find(long id, Reader reader) {
		return this.lists.find(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * A list among others.
	 *
	 * @param words its filter in words
	 */
	record Line(CustomerList list, List<RosterChips.Chip> words) {
	}

}
