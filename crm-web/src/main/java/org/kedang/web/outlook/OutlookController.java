package org.kedang.web.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlooks;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.HandGrades;
import org.kedang.analytics.OutlookQuery;
import org.kedang.analytics.OutlookQuery.Kind;
import org.kedang.analytics.PastGrades;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.SegmentRecord;
import org.kedang.analytics.churn.ChurnBand;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * How a run's grades are spread, who has which, and how far its warnings can be believed.
 */
@Controller
class OutlookController {

	/** The most of those due that stand on the page itself. */
	private static final int DUE = 10;

	private final ScoringRuns runs;

	private final CustomerOutlooks outlooks;

	private final GradeNames names;

	private final HandGrades byHand;

	private final PastGrades past;

	private final Clock clock;

	OutlookController(ScoringRuns runs, CustomerOutlooks outlooks, GradeNames names, HandGrades byHand, PastGrades past,
			Clock clock) {
		this.runs = runs;
		this.outlooks = outlooks;
		this.names = names;
		this.byHand = byHand;
		this.past = past;
		this.clock = clock;
	}

	@GetMapping("/grades")
	String grades(Model model) {
		ScoringRun run = this.runs.current().orElse(null);
		model.addAttribute("run", run);
		RunRecord learnt = (run != null) ? run.learnt() : null;
		if (run != null && learnt != null) {
			model.addAttribute("rules", this.runs.creditRules(run.id()));
			model.addAttribute("distributions", Distribution.of(run, learnt));
			model.addAttribute("learnt", learnt);
			model.addAttribute("recordTold", learnt.hindsight().stream().anyMatch((each) -> !each.grades().isEmpty()));
			model.addAttribute("recordKept", this.past.isKept(run.id()));
		}
		addByHand(model);
		return "outlook/grades";
	}

	/** How many grades are set by hand, and those that have to be looked at again. */
	private void addByHand(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("byHand", this.byHand.count(today));
		model.addAttribute("due",
				this.byHand.list(null, 0, DUE).stream().filter((line) -> line.given().isDue(today)).toList());
	}

	@GetMapping("/churn")
	String churn(Model model) {
		ScoringRun run = this.runs.current().orElse(null);
		model.addAttribute("run", run);
		RunRecord learnt = (run != null) ? run.learnt() : null;
		if (run != null && learnt != null) {
			model.addAttribute("learnt", learnt);
			model.addAttribute("warned", learnt.grades().get(Kind.CHURN.name()));
			model.addAttribute("page",
					GradedPage.first(this.outlooks, run.id(), Kind.CHURN, ChurnBand.HIGH.ordinal() + 1));
		}
		return "outlook/churn";
	}

	/** Those who share a grade, a page at a time. */
	@GetMapping("/grades/customers")
	String customers(@RequestParam("run") long id, @RequestParam("kind") Kind kind, @RequestParam("grade") int grade,
			@RequestParam(name = "value", required = false) @Nullable Double value,
			@RequestParam(name = "after", required = false) @Nullable Long after, Model model) {
		ScoringRun run = this.runs.find(id)
			.filter((found) -> found.grades(kind, grade))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		OutlookQuery query = (value != null && after != null && Double.isFinite(value))
				? new OutlookQuery(id, kind, grade, value, after) : OutlookQuery.first(id, kind, grade);
		model.addAttribute("run", run);
		model.addAttribute("kind", kind);
		model.addAttribute("grade", grade);
		model.addAttribute("gradeName",
				(kind != Kind.SEGMENT) ? this.names.of(GradeKind.valueOf(kind.name()), grade) : null);
		model.addAttribute("segment", (kind == Kind.SEGMENT) ? segment(run, grade) : null);
		model.addAttribute("count", count(run, kind, grade));
		model.addAttribute("page", GradedPage.of(this.outlooks, query));
		return "outlook/customers";
	}

	/** How many the run counted. */
	private static int count(ScoringRun run, Kind kind, int grade) {
		if (kind == Kind.SEGMENT) {
			return segment(run, grade).customers();
		}
		return Optional.ofNullable(run.learnt())
			.map((learnt) -> Distribution.count(run, learnt, GradeKind.valueOf(kind.name()), grade))
			.orElse(0);
	}

	private static SegmentRecord segment(ScoringRun run, int number) {
		return Optional.ofNullable(run.learnt())
			.flatMap((learnt) -> learnt.segments().stream().filter((each) -> each.number() == number).findFirst())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
