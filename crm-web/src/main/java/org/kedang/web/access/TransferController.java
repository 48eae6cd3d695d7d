package org.kedang.web.access;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.bulk.BulkActions;
import org.kedang.bulk.BulkKind;
import org.kedang.bulk.BulkOrder;
import org.kedang.bulk.Successors;
import org.kedang.customer.RosterSelection.Selected;
import org.kedang.customer.RosterSelection;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands over all customers of somebody who leaves: to one person, to the team in turns,
 * or to the pool.
 */
@Controller
class TransferController {

	private final UserAdministration administration;

	private final BulkActions actions;

	private final RosterSelection selection;

	private final Successors successors;

	TransferController(UserAdministration administration, BulkActions actions, RosterSelection selection,
			Successors successors) {
		this.administration = administration;
		this.actions = actions;
		this.selection = selection;
		this.successors = successors;
	}

	@GetMapping("/admin/users/{id}/transfer")
	String show(@PathVariable("id") long id, Reader reader, Model model) {
		UserRow user = this.administration.one(id);
		Long team = user.teamId();
		model.addAttribute("user", user);
		model.addAttribute("preview",
				this.actions.preview(owned(id, reader), BulkKind.TRANSFER, List.of(), null, reader));
		model.addAttribute("mates", (team != null) ? this.successors.ofTeam(team, id).size() : 0);
		model.addAttribute("successors", this.successors.all().stream().filter((each) -> each.id() != id).toList());
		return "access/transfer";
	}

	/**
	 * Hands them over.
	 * @param to {@code user}, {@code team} or {@code pool}
	 * @param count how many customers the page spoke of
	 */
	@PostMapping("/admin/users/{id}/transfer")
	String transfer(@PathVariable("id") long id, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "0") long owner, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "-1") int count, Reader reader, RedirectAttributes flash) {
		UserRow user = this.administration.one(id);
		List<Long> owners = owners(user, to, owner);
		if (owners == null || reason.isBlank() || reason.strip().length() > BulkOrder.LONGEST_REASON) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("transfer.wrong", BulkOrder.LONGEST_REASON));
			keep(to, owner, reason, flash);
			return "redirect:/admin/users/" + id + "/transfer";
		}
		Optional<Long> action = this.actions.request(owned(id, reader), BulkOrder.transfer(id, owners, reason), count,
				reader);
		if (action.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("bulk.otherwise"));
			keep(to, owner, reason, flash);
			return "redirect:/admin/users/" + id + "/transfer";
		}
		return "redirect:/bulk/" + action.get();
	}

	/** What was chosen and typed is there again. */
	private static void keep(String to, long owner, String reason, RedirectAttributes flash) {
		flash.addFlashAttribute("typedTo", to);
		flash.addFlashAttribute("typedOwner", owner);
		flash.addFlashAttribute("typedReason", reason);
	}

	/** The new owners, none for the pool; null where that is nobody. */
	private @Nullable List<Long> owners(UserRow user, String to, long owner) {
		Long team = user.teamId();
		List<Long> mates = (team != null) ? this.successors.ofTeam(team, user.id()) : List.of();
		return switch (to) {
			case "user" -> (owner != user.id() && this.successors.contains(owner)) ? List.of(owner) : null;
			case "team" -> mates.isEmpty() ? null : mates;
			case "pool" -> List.of();
			default -> null;
		};
	}

	private Selected owned(long id, Reader reader) {
		return this.selection.ownedBy(id, reader);
	}

}
