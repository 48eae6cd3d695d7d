package org.kedang.web.outlook;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.PastGrades;
import org.kedang.analytics.PastGrades.Counted;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.hindsight.Hindsight;
import org.kedang.analytics.hindsight.Promise;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Those whom the record of grades counts: who would have had a grade on the earlier day,
 * and what came.
 */
@Controller
class PastGradeController {

	private static final int PAGE = 50;

	private final ScoringRuns runs;

	private final PastGrades grades;

	PastGradeController(ScoringRuns runs, PastGrades grades) {
		this.runs = runs;
		this.grades = grades;
	}

	@GetMapping(PastGradeQuery.PATH)
	String list(@RequestParam("run") long id, @RequestParam("promise") Promise promise,
			@RequestParam("grade") int grade, @RequestParam(name = "came", defaultValue = "false") boolean came,
			@RequestParam(name = "at", required = false) @Nullable Integer at, Model model) {
		ScoringRun run = this.runs.graded(id).orElseThrow(PastGradeController::notFound);
		PastGradeQuery query = new PastGradeQuery(id, promise, grade, came);
		Counted counted = query.count(this.grades);
		int last = query.last(counted);
		int first = (at != null) ? at : 1;
		if (first < 1 || (at != null && first > last)) {
			throw notFound();
		}
		model.addAttribute("run", run);
		model.addAttribute("query", query);
		model.addAttribute("counted", counted);
		model.addAttribute("size", last);
		model.addAttribute("hindsight", hindsight(run, promise));
		model.addAttribute("lines", this.grades.list(id, promise, grade, first, Math.min(last, first + PAGE - 1)));
		model.addAttribute("export", query.address(PastGradeQuery.PATH + "/export.xlsx", null));
		model.addAttribute("next", (first + PAGE <= last) ? query.address(PastGradeQuery.PATH, first + PAGE) : null);
		return "outlook/past";
	}

	private static Hindsight hindsight(ScoringRun run, Promise promise) {
		RunRecord learnt = run.learnt();
		Hindsight hindsight = (learnt != null) ? learnt.hindsight(promise) : null;
		if (hindsight == null) {
			throw notFound();
		}
		return hindsight;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
