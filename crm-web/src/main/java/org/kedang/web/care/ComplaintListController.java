package org.kedang.web.care;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.access.Users;
import org.kedang.care.Complaint;
import org.kedang.care.ComplaintTimes;
import org.kedang.care.Complaints;
import org.kedang.contact.ComplaintSteps;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of complaints.
 */
@Controller
class ComplaintListController {

	private static final int SIZE = 50;

	/** Pages one can turn to. */
	private static final int PAGES = 200;

	private final Complaints complaints;

	private final ComplaintSteps steps;

	private final Users users;

	private final Clock clock;

	ComplaintListController(Complaints complaints, ComplaintSteps steps, Users users, Clock clock) {
		this.complaints = complaints;
		this.steps = steps;
		this.users = users;
		this.clock = clock;
	}

	@GetMapping("/complaints")
	String list(@RequestParam(defaultValue = "waiting") String state,
			@RequestParam(required = false) @Nullable Boolean team, @RequestParam(defaultValue = "0") int page,
			Reader reader, Model model) {
		Complaints.Filter filter = Complaints.Filter.named(state).orElse(Complaints.Filter.WAITING);
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

	/** Those who may be handed a complaint, as far as the reader knows of them. */
	private List<AppUser> receivers(Reader reader) {
		return this.users.everyone()
			.stream()
			.filter((user) -> user.isEnabled() && user.role().may(Right.EDIT_CUSTOMERS))
			.filter((user) -> user.role().seesEveryCustomer() || reader.sees(user.id()))
			.toList();
	}

}
