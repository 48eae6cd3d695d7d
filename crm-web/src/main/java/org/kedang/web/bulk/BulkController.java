package org.kedang.web.bulk;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.Slice;
import org.kedang.bulk.BulkAction;
import org.kedang.bulk.BulkActions;
import org.kedang.bulk.BulkItem;
import org.kedang.bulk.BulkItems;
import org.kedang.web.support.HtmxRequest;
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
 * What was done to many customers at once.
 */
@Controller
class BulkController {

	private static final int PAGE = 50;

	private final BulkActions actions;

	private final BulkItems items;

	BulkController(BulkActions actions, BulkItems items) {
		this.actions = actions;
		this.items = items;
	}

	@GetMapping("/bulk")
	String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
			@RequestParam(defaultValue = "") String whose, Reader reader, Model model) {
		boolean everybody = whose.equals("all") && reader.mayAssign();
		Slice<BulkAction> page = Slice.cut(this.actions.list(reader, everybody, before, PAGE + 1), PAGE,
				(action) -> Long.toString(action.id()));
		model.addAttribute("rows", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("leafed", before < Long.MAX_VALUE);
		model.addAttribute("everybody", everybody);
		return "bulk/list";
	}

	/** The page; for htmx the state alone, which asks for itself again while it works. */
	@GetMapping("/bulk/{id}")
	String show(@PathVariable("id") long id, @RequestParam(required = false) @Nullable String outcome,
			@RequestParam(defaultValue = "0") long after, Reader reader, HtmxRequest htmx, Model model,
			HttpServletResponse response) {
		BulkAction action = find(id, reader);
		model.addAttribute("action", action);
		response.addHeader("Vary", "HX-Request");
		if (htmx.isHtmxRequest()) {
			if (action.finished()) {
				response.setHeader("HX-Refresh", "true");
			}
			return "bulk/action :: state";
		}
		String only = (outcome != null && List.of("CHANGED", "KEPT", "UNDONE").contains(outcome)) ? outcome : null;
		Slice<BulkItem> page = Slice.cut(this.items.of(action, only, after, reader, PAGE + 1), PAGE,
				(item) -> Long.toString(item.customerId()));
		model.addAttribute("rows", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("leafed", after > 0);
		model.addAttribute("outcome", only);
		model.addAttribute("undoable", action.isUndoable() ? this.items.undoable(action) : 0);
		model.addAttribute("resting", action.isUndoable() ? this.items.resting(action) : 0);
		return "bulk/action";
	}

	@PostMapping("/bulk/{id}/cancellation")
	String cancel(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		boolean cancelled = this.actions.cancel(find(id, reader), reader);
		flash.addFlashAttribute(Notice.NAME, cancelled ? Notice.done("bulk.cancelled") : Notice.refused("bulk.over"));
		return "redirect:/bulk/" + id;
	}

	/**
	 * Takes it back.
	 * @param pick the numbers of those that were ticked
	 * @param all whether everybody is meant
	 */
	@PostMapping("/bulk/{id}/undo")
	String undo(@PathVariable("id") long id, @RequestParam(defaultValue = "") List<String> pick,
			@RequestParam(defaultValue = "false") boolean all, Reader reader, RedirectAttributes flash) {
		BulkAction action = find(id, reader);
		List<String> numbers = pick.stream().filter((number) -> !number.isBlank()).distinct().limit(PAGE).toList();
		if (!all && numbers.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("bulk.undo.nobody"));
			return "redirect:/bulk/" + id;
		}
		Optional<Long> undo = this.actions.undo(action, all ? List.of() : numbers, reader);
		if (undo.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("bulk.undo.nothing"));
			return "redirect:/bulk/" + id;
		}
		return "redirect:/bulk/" + undo.get();
	}

	private BulkAction find(long id, Reader reader) {
		return this.actions.find(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
