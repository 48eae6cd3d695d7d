package org.kedang.web.outlook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.HoldOut.About;
import org.kedang.analytics.HoldOut;
import org.kedang.analytics.HoldOuts.Judged;
import org.kedang.analytics.HoldOuts.Stretch;
import org.kedang.analytics.HoldOuts;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Those whom a mark of a gains or calibration curve counts, with what was foretold of
 * each then and what came.
 */
@Controller
class HoldOutController {

	private static final int PAGE = 50;

	private static final String PATH = "/churn/judged";

	private static final String STRETCH = "?run=%d&about=%s&by=%s&from=%d&to=%d";

	private final ScoringRuns runs;

	private final HoldOuts holdOuts;

	HoldOutController(ScoringRuns runs, HoldOuts holdOuts) {
		this.runs = runs;
		this.holdOuts = holdOuts;
	}

	static String address(long run, About about, String foreseer, int from, int to) {
		return PATH + STRETCH.formatted(run, about, foreseer, from, to);
	}

	@GetMapping(PATH)
	String judged(@RequestParam("run") long id, @RequestParam("about") About about, @RequestParam("by") String by,
			@RequestParam("from") int from, @RequestParam("to") int to,
			@RequestParam(name = "at", required = false) @Nullable Integer at, Model model) {
		ScoringRun run = this.runs.graded(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		int first = (at != null) ? at : from;
		if (from < 1 || first < from || first > to || to > this.holdOuts.size(id, about, by)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Stretch stretch = new Stretch(id, about, by, from, to);
		List<Judged> lines = this.holdOuts.list(stretch.page(first, PAGE));
		model.addAttribute("run", run);
		model.addAttribute("stretch", stretch);
		model.addAttribute("came", this.holdOuts.came(stretch));
		model.addAttribute("texts", about.name().toLowerCase(Locale.ROOT));
		model.addAttribute("foreseer", by.toLowerCase(Locale.ROOT));
		model.addAttribute("byRule", by.equals(HoldOut.RULE));
		model.addAttribute("learnt", Optional.ofNullable(run.learnt()).map(RunRecord::churn).orElse(null));
		model.addAttribute("late", Optional.ofNullable(run.learnt()).map(RunRecord::late).orElse(null));
		model.addAttribute("lines", lines);
		model.addAttribute("export", PATH + "/export.xlsx" + STRETCH.formatted(id, about, by, from, to));
		model.addAttribute("next",
				(first + PAGE <= to) ? address(id, about, by, from, to) + "&at=" + (first + PAGE) : null);
		return "outlook/judged";
	}

}
