package org.kedang.web.customer;

import org.kedang.access.Reader;
import org.kedang.archive.Slice;
import org.kedang.list.ListAction;
import org.kedang.list.ListActions;
import org.kedang.list.ListOutcomes;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

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
		ListAction action = this.actions.find(id, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("action", action);
		model.addAttribute("outcome", this.outcomes.of(action).orElse(null));
		return "list/action";
	}

}
