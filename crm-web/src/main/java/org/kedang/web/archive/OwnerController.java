package org.kedang.web.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.bulk.Successors;
import org.kedang.pool.OwnerHistory;
import org.kedang.pool.OwnerMoves;
import org.kedang.pool.PoolExemptions;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who looks after a customer: the history, giving it to somebody else, releasing it to
 * the pool, and keeping it from being released by a rule.
 */
@Controller
class OwnerController {

	private final ArchiveFrame frame;

	private final OwnerHistory history;

	private final OwnerMoves moves;

	private final PoolExemptions exemptions;

	private final Successors successors;

	private final Clock clock;

	OwnerController(ArchiveFrame frame, OwnerHistory history, OwnerMoves moves, PoolExemptions exemptions,
			Successors successors, Clock clock) {
		this.frame = frame;
		this.history = history;
		this.moves = moves;
		this.exemptions = exemptions;
		this.successors = successors;
		this.clock = clock;
	}

	@GetMapping("/customers/{number}/owner")
	String show(@PathVariable String number, Reader reader, Model model) {
		ArchiveHead head = this.frame.head(number, reader);
		model.addAttribute("head", head);
		model.addAttribute("history", this.history.of(head.id()));
		model.addAttribute("mayRelease", this.moves.mayRelease(head, reader));
		model.addAttribute("exemption", this.exemptions.of(head.id()).orElse(null));
		model.addAttribute("today", LocalDate.now(this.clock));
		if (reader.mayAssign()) {
			model.addAttribute("successors", this.successors.all());
		}
		return "customer/owner";
	}

	@PostMapping("/customers/{number}/release")
	ModelAndView release(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Reader reader,
			RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		if (!isReason(reason)) {
			return back(number, flash, Notice.refused("pool.reason.wrong", OwnerMoves.LONGEST_REASON));
		}
		return back(number, flash, this.moves.release(head, reason, reader) ? Notice.done("pool.released")
				: Notice.refused("pool.release.refused"));
	}

	/** Gives it to another owner, as long as it still has the one that was seen. */
	@PostMapping("/customers/{number}/owner")
	ModelAndView assign(@PathVariable String number, @RequestParam(defaultValue = "0") long owner,
			@RequestParam(defaultValue = "0") long before, @RequestParam(defaultValue = "") String reason,
			Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		if (reason.length() > OwnerMoves.LONGEST_REASON || !this.successors.contains(owner)) {
			return back(number, flash, Notice.refused("pool.assign.wrong"));
		}
		Long present = head.ownerId();
		boolean seen = before == ((present != null) ? present : 0);
		return back(number, flash, (seen && this.moves.assign(head, owner, reason, reader))
				? Notice.done("pool.assigned") : Notice.refused("pool.assign.overtaken"));
	}

	@PostMapping("/customers/{number}/exemption")
	ModelAndView exempt(@PathVariable String number, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String until, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		LocalDate day = day(until);
		if (!isReason(reason) || (!until.isBlank()
				&& (day == null || day.isBefore(LocalDate.now(this.clock)) || day.getYear() > 2999))) {
			return back(number, flash, Notice.refused("pool.exempt.wrong", OwnerMoves.LONGEST_REASON));
		}
		this.exemptions.put(head, reason.strip(), day, reader);
		return back(number, flash, Notice.done("pool.exempted"));
	}

	@PostMapping("/customers/{number}/exemption/removal")
	ModelAndView unexempt(@PathVariable String number, Reader reader, RedirectAttributes flash) {
		this.exemptions.remove(this.frame.head(number, reader), reader);
		return back(number, flash, Notice.done("pool.unexempted"));
	}

	private static boolean isReason(String reason) {
		return !reason.isBlank() && reason.strip().length() <= OwnerMoves.LONGEST_REASON;
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static ModelAndView back(String number, RedirectAttributes flash, Notice notice) {
		flash.addFlashAttribute(Notice.NAME, notice);
		return new ModelAndView("redirect:/customers/{number}/owner", Map.of("number", number));
	}

}
