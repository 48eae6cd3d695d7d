package org.kedang.web.care;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.access.Users;
import org.kedang.care.Complaint;
import org.kedang.care.ComplaintTimes;
import org.kedang.care.Complaints;
import org.kedang.care.SettledComplaints;
import org.kedang.contact.ComplaintSteps;
import org.kedang.web.support.Back;
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
 * The list of complaints, and what is done with each on its row.
 */
@Controller
class ComplaintController {

	private static final int SIZE = 50;

	/** Pages one can turn to. */
	private static final int PAGES = 200;

	/** Letters of a reason or an outcome. */
	static final int LONGEST_NOTE = 1000;

	private final Complaints complaints;

	private final SettledComplaints settled;

	private final ComplaintTimes times;

	private final ComplaintSteps steps;

	private final Users users;

	private final Clock clock;

	ComplaintController(Complaints complaints, SettledComplaints settled, ComplaintTimes times, ComplaintSteps steps,
			Users users, Clock clock) {
		this.times = times;
		this.settled = settled;
		this.steps = steps;
		this.users = users;
		this.complaints = complaints;
		this.clock = clock;
	}

	@GetMapping("/complaints")
	String list(@RequestParam(defaultValue = "waiting") String state,
			@RequestParam(required = false) @Nullable Boolean team, @RequestParam(defaultValue = "0") int page,
			Reader reader, Model model) {
		Complaints.Filter filter = Arrays.stream(Complaints.Filter.values())
			.filter((each) -> each.name().equalsIgnoreCase(state))
			.findFirst()
			.orElse(Complaints.Filter.WAITING);
		boolean everybody = (team != null) ? team : reader.mayRank();
		int at = Math.max(0, Math.min(page, PAGES));
		List<Complaint> found = this.complaints.list(filter, everybody, reader, at * SIZE, SIZE + 1);
		model.addAttribute("filter", filter);
		model.addAttribute("filters", Complaints.Filter.values());
		model.addAttribute("team", everybody);
		model.addAttribute("at", at);
		model.addAttribute("now", LocalDateTime.now(this.clock));
		List<Complaint> lines = found.subList(0, Math.min(SIZE, found.size()));
		model.addAttribute("lines", lines);
		model.addAttribute("steps", this.steps.of(lines.stream().map(Complaint::id).toList()));
		model.addAttribute("receivers", receivers(reader));
		model.addAttribute("days", ComplaintTimes.DAYS);
		model.addAttribute("more", found.size() > SIZE && at < PAGES);
		return "care/complaints";
	}

	@PostMapping("/complaints/{id}/handling")
	String takeOn(@PathVariable long id, @RequestParam(defaultValue = "" + ComplaintTimes.DAYS) int days, Reader reader,
			HttpServletRequest request, RedirectAttributes flash) {
		if (days < 1 || days > ComplaintTimes.MOST) {
			return answer(Notice.refused("care.step.days"), request, flash);
		}
		return answer(this.complaints.takeOn(id, this.times.after(days), reader)
				? Notice.done("care.complaint.taken", days) : over(id, "", reader), request, flash);
	}

	@PostMapping("/complaints/{id}/handover")
	String handOver(@PathVariable long id, @RequestParam(defaultValue = "-1") long to,
			@RequestParam(defaultValue = "") String reason, Reader reader, HttpServletRequest request,
			RedirectAttributes flash) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST_NOTE) {
			return answer(Notice.refused("care.complaint.reason"), request, flash);
		}
		try {
			return answer(this.complaints.handOver(id, to, why, reader) ? Notice.done("care.complaint.handed")
					: over(id, why, reader), request, flash);
		}
		catch (IllegalArgumentException ex) {
			return answer(Notice.refused("care.complaint.receiver"), request, flash);
		}
	}

	/** Those who may be handed a complaint, as far as the reader knows of them. */
	private List<AppUser> receivers(Reader reader) {
		return this.users.everyone()
			.stream()
			.filter((user) -> user.isEnabled() && user.role().may(Right.EDIT_CUSTOMERS))
			.filter((user) -> user.role().seesEveryCustomer() || reader.sees(user.id()))
			.toList();
	}

	@PostMapping("/complaints/{id}/outcome")
	String settle(@PathVariable long id, @RequestParam(defaultValue = "") String outcome, Reader reader,
			HttpServletRequest request, RedirectAttributes flash) {
		String what = outcome.strip();
		if (what.isEmpty() || what.length() > LONGEST_NOTE) {
			return answer(Notice.refused("archive.complaint.invalid"), request, flash);
		}
		return answer(this.complaints.settle(id, what, reader) ? Notice.done("archive.complaint.settled")
				: over(id, what, reader), request, flash);
	}

	/** Takes up again what was settled too early. */
	@PostMapping("/complaints/{id}/reopening")
	String reopen(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Reader reader,
			HttpServletRequest request, RedirectAttributes flash) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST_NOTE) {
			return answer(Notice.refused("care.complaint.reopen.reason"), request, flash);
		}
		boolean reopened = this.settled.reopen(id, why, this.times.after(ComplaintTimes.DAYS), reader);
		return answer(reopened ? Notice.done("care.complaint.reopened", ComplaintTimes.DAYS)
				: Notice.refused("care.complaint.reopened.not"), request, flash);
	}

	/**
	 * Somebody was quicker: how it was settled, and what was typed in vain, or who is at
	 * it.
	 */
	private Notice over(long id, String typed, Reader reader) {
		return this.settled.outcome(id, reader)
			.map((outcome) -> typed.isEmpty() ? Notice.refused("care.complaint.over", outcome)
					: Notice.refused("care.complaint.over.typed", outcome, typed))
			.or(() -> this.complaints.handler(id, reader).map((who) -> Notice.refused("care.complaint.busy", who)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String answer(Notice notice, HttpServletRequest request, RedirectAttributes flash) {
		flash.addFlashAttribute(Notice.NAME, notice);
		return Back.from(request, "/complaints");
	}

}
