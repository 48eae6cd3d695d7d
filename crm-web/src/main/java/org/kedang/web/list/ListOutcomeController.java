package org.kedang.web.list;

import org.kedang.access.Reader;
import org.kedang.archive.Slice;
import org.kedang.list.ListAction;
import org.kedang.list.ListActionState;
import org.kedang.list.ListActions;
import org.kedang.list.ListOutcomes;
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
 * What was done with lists, and what came of it.
 */
@Controller
class ListOutcomeController {

	private static final int PAGE = 50;

	private final ListActions actions;

	private final ListOutcomes outcomes;

	ListOutcomeController(ListActions actions, ListOutcomes outcomes) {
		this.actions = actions;
		this.outcomes = outcomes;
	}

	@GetMapping("/lists/actions")
	String all(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Reader reader, Model model) {
		Slice<ListAction> page = Slice.cut(this.actions.page(null, before, PAGE + 1, reader), PAGE,
				(action) -> Long.toString(action.id()));
		model.addAttribute("actions", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("leafed", before < Long.MAX_VALUE);
		return "list/actions";
	}

	@GetMapping("/lists/actions/{id}")
	String show(@PathVariable("id") long id, Reader reader, Model model) {
		ListAction action = find(id, reader);
		model.addAttribute("action", action);
		model.addAttribute("outcome", this.outcomes.of(action).orElse(null));
		model.addAttribute("cancellable",
				action.state() == ListActionState.WAITING && ListActions.mayCancel(action, reader));
		return "list/action";
	}

	@PostMapping("/lists/actions/{id}/cancellation")
	String cancel(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		boolean cancelled = this.actions.cancel(find(id, reader), reader);
		flash.addFlashAttribute(Notice.NAME,
				cancelled ? Notice.done("list.act.state.CANCELLED") : Notice.refused("bulk.over"));
		return "redirect:/lists/actions/" + id;
	}

	private ListAction find(long id, Reader reader) {
		return this.actions.find(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
