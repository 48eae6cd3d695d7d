package org.kedang.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.care.TodaysContacts;
import org.kedang.care.WorkKind;
import org.kedang.care.WorkList;
import org.kedang.care.Workbench;
import org.kedang.web.support.Menu;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The workbench 工作台.
 */
@Controller
class HomeController {

	private final HomeFigures figures;

	private final Workbench workbench;

	private final TodaysContacts contacts;

	private final Clock clock;

	HomeController(HomeFigures figures, Workbench workbench, TodaysContacts contacts, Clock clock) {
		this.figures = figures;
		this.workbench = workbench;
		this.contacts = contacts;
		this.clock = clock;
	}

	@GetMapping("/")
	String home(@RequestParam(defaultValue = "false") boolean exact,
			@RequestParam(required = false) @Nullable Boolean team,
			@RequestParam(required = false) @Nullable WorkKind kind, Reader reader, Model model) {
		if (!reader.may(Right.READ_CUSTOMERS)) {
			return "redirect:" + Menu.start(reader);
		}
		int hour = LocalTime.now(this.clock).getHour();
		model.addAttribute("greeting", (hour < 12) ? "morning" : (hour < 18) ? "afternoon" : "evening");
		model.addAttribute("figures", this.figures.of(reader, exact));
		// managers begin with their team's day, the others with their own
		boolean everybody = (team != null) ? team : reader.mayRank();
		model.addAttribute("team", everybody);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("only", kind);
		List<WorkList> work = (kind != null) ? List.of(this.workbench.all(kind, reader, everybody))
				: this.workbench.atOnce(reader, everybody);
		model.addAttribute("work", work);
		model.addAttribute("contacted", this.contacts.among(work));
		return "home/page";
	}

}
