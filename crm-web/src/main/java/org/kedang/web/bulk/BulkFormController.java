package org.kedang.web.bulk;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.bulk.BulkActions;
import org.kedang.bulk.BulkKind;
import org.kedang.bulk.BulkOrder;
import org.kedang.bulk.Successors;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSelection.Selected;
import org.kedang.customer.RosterSelection;
import org.kedang.web.roster.RosterChips;
import org.kedang.web.roster.RosterFilters;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does something to many customers of a roster: asks what, says whom it would change, and
 * does it once that is agreed to.
 */
@Controller
class BulkFormController {

	private final RosterSelection selection;

	private final RosterFilters filters;

	private final RosterChips chips;

	private final BulkActions actions;

	private final Successors successors;

	BulkFormController(RosterSelection selection, RosterFilters filters, RosterChips chips, BulkActions actions,
			Successors successors) {
		this.selection = selection;
		this.filters = filters;
		this.chips = chips;
		this.actions = actions;
		this.successors = successors;
	}

	/** What is still to be chosen, or else whom it would change. */
	@GetMapping("/bulk/new")
	String choose(@RequestParam(defaultValue = "TAG") BulkKind act, BulkSelection chosen,
			@RequestParam(required = false) @Nullable Long owner, @RequestParam(defaultValue = "") String tag,
			Reader reader, Model model, RedirectAttributes flash) {
		demand(act, reader);
		if (chosen.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("bulk.nobody"));
			return "redirect:" + chosen.address();
		}
		boolean known = switch (act) {
			case ASSIGN -> owner != null && this.successors.contains(owner);
			case TAG, UNTAG -> isTag(tag);
			default -> true;
		};
		model.addAttribute("act", act);
		model.addAttribute("chosen", chosen);
		model.addAttribute("known", known);
		model.addAttribute("owner", owner);
		model.addAttribute("tag", tag.strip());
		model.addAttribute("chips", chosen.isAll() ? this.chips.of(chosen.parameters(), reader) : List.of());
		model.addAttribute("successors", (act == BulkKind.ASSIGN) ? this.successors.all() : List.of());
		model.addAttribute("preview",
				this.actions.preview(selected(chosen, reader), act,
						(known && act == BulkKind.ASSIGN && owner != null) ? List.of(owner) : List.of(),
						(known && !act.isOfOwners()) ? name(tag) : null, reader));
		return "bulk/new";
	}

	/**
	 * Does it.
	 * @param count how many customers the page said would be changed
	 */
	@PostMapping("/bulk")
	String order(@RequestParam(defaultValue = "TAG") BulkKind act, BulkSelection chosen,
			@RequestParam(defaultValue = "0") long owner, @RequestParam(defaultValue = "") String tag,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "-1") int count, Reader reader,
			RedirectAttributes flash) {
		demand(act, reader);
		BulkOrder order = read(act, owner, tag, reason);
		if (order == null || chosen.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("bulk.wrong", BulkOrder.LONGEST_REASON));
			return "redirect:" + chosen.address();
		}
		Optional<Long> id = this.actions.request(selected(chosen, reader), order, count, reader);
		if (id.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("bulk.otherwise"));
			return "redirect:" + chosen.address();
		}
		return "redirect:/bulk/" + id.get();
	}

	private @Nullable BulkOrder read(BulkKind act, long owner, String tag, String reason) {
		if (reason.strip().length() > BulkOrder.LONGEST_REASON || (act == BulkKind.RELEASE && reason.isBlank())) {
			return null;
		}
		return switch (act) {
			case ASSIGN -> this.successors.contains(owner) ? BulkOrder.assign(owner, reason) : null;
			case RELEASE -> BulkOrder.release(reason);
			default -> isTag(tag) ? BulkOrder.tag(act, tag) : null;
		};
	}

	private static boolean isTag(String tag) {
		return !tag.isBlank() && name(tag).length() <= BulkOrder.LONGEST_TAG;
	}

	private static String name(String tag) {
		return tag.strip().replaceAll("\\s+", " ");
	}

	private Selected selected(BulkSelection chosen, Reader reader) {
		return chosen.isAll()
				? this.selection.all(this.filters.query(chosen.parameters(), reader, RosterQuery.PAGE), reader)
				: this.selection.picked(chosen.numbers(), reader);
	}

	private static void demand(BulkKind act, Reader reader) {
		if (!act.isOffered() || !act.isFor(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
