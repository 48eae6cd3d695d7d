package org.kedang.web.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.HandGradeLine;
import org.kedang.analytics.HandGrades;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All grades given by hand that hold, those due the longest first.
 */
@Controller
class HandGradesController {

	private static final int SIZE = 50;

	/** Years the database does not know. */
	private static final int FAR = 10_000;

	private final HandGrades grades;

	private final Clock clock;

	HandGradesController(HandGrades grades, Clock clock) {
		this.grades = grades;
		this.clock = clock;
	}

	@GetMapping("/grades/hand")
	String list(
			@RequestParam(name = "after",
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate after,
			@RequestParam(defaultValue = "0") long id, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		List<HandGradeLine> found = this.grades.list((after != null && Math.abs(after.getYear()) < FAR) ? after : null,
				id, SIZE + 1);
		List<HandGradeLine> lines = found.subList(0, Math.min(SIZE, found.size()));
		model.addAttribute("today", today);
		model.addAttribute("counted", this.grades.count(today));
		model.addAttribute("lines", lines);
		model.addAttribute("last", (found.size() > SIZE) ? lines.get(SIZE - 1).given() : null);
		return "outlook/hand";
	}

}
