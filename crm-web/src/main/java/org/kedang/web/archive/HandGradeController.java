package org.kedang.web.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.GradeGiving;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.HandGrade;
import org.kedang.analytics.HandGradeOrder;
import org.kedang.analytics.HandGrades;
import org.kedang.analytics.ScoringRuns;
import org.kedang.archive.ArchiveHead;
import org.kedang.web.support.Notice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A customer's grades: what the run says, what somebody has given by hand, and giving
 * another one.
 */
@Controller
class HandGradeController {

	private final ArchiveFrame frame;

	private final HandGrades grades;

	private final GradeGiving giving;

	private final ScoringRuns runs;

	private final Clock clock;

	HandGradeController(ArchiveFrame frame, HandGrades grades, GradeGiving giving, ScoringRuns runs, Clock clock) {
		this.frame = frame;
		this.grades = grades;
		this.giving = giving;
		this.runs = runs;
		this.clock = clock;
	}

	@GetMapping("/customers/{number}/grades")
	String show(@PathVariable String number, Reader reader, Model model) {
		return page(this.frame.head(number, reader), null, null, model);
	}

	@PostMapping("/customers/{number}/grades/{kind}")
	ModelAndView give(@PathVariable String number, @PathVariable GradeKind kind,
			@RequestParam Map<String, String> typed, Reader reader, Model model, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		GradeForm form = new GradeForm(awarded(kind), typed);
		HandGradeOrder order = form.read(LocalDate.now(this.clock));
		if (order == null) {
			return new ModelAndView(page(head, kind, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.giving.give(head, order, reader);
			flash.addFlashAttribute(Notice.NAME, Notice.done("handgrades.given"));
			return back(number);
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("overtaken", kind);
			return new ModelAndView(page(head, kind, form, model), HttpStatus.CONFLICT);
		}
	}

	@PostMapping("/customers/{number}/grades/{kind}/removal")
	ModelAndView takeBack(@PathVariable String number, @PathVariable GradeKind kind,
			@RequestParam(defaultValue = "0") long before, @RequestParam(defaultValue = "") String reason,
			Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		String why = reason.strip();
		if (why.isEmpty() || why.length() > HandGradeOrder.LONGEST) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("handgrades.wrong.reason", HandGradeOrder.LONGEST));
			return back(number);
		}
		try {
			this.giving.takeBack(head, awarded(kind), before, why, reader);
			flash.addFlashAttribute(Notice.NAME, Notice.done("handgrades.takenBack"));
		}
		catch (OptimisticLockingFailureException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("handgrades.overtaken"));
		}
		return back(number);
	}

	private String page(ArchiveHead head, @Nullable GradeKind typed, @Nullable GradeForm form, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		List<HandGrade> all = this.grades.of(head.id());
		Map<GradeKind, Integer> computed = this.grades.computed(head.id());
		model.addAttribute("head", head);
		model.addAttribute("today", today);
		model.addAttribute("run", this.runs.current().orElse(null));
		model.addAttribute("history", all);
		model.addAttribute("sections",
				Stream.of(GradeKind.values())
					.filter(GradeKind::isAwarded)
					.map((kind) -> new GradeSection(kind, computed.getOrDefault(kind, GradeKind.NONE),
							holding(all, kind), (form != null && kind == typed) ? form : GradeForm.blank(kind, today)))
					.toList());
		return "customer/grades";
	}

	private static @Nullable HandGrade holding(List<HandGrade> all, GradeKind kind) {
		return all.stream().filter((each) -> each.holds() && each.kind() == kind).findFirst().orElse(null);
	}

	private static GradeKind awarded(GradeKind kind) {
		if (!kind.isAwarded()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return kind;
	}

	private static ModelAndView back(String number) {
		return new ModelAndView("redirect:/customers/{number}/grades", Map.of("number", number));
	}

}
