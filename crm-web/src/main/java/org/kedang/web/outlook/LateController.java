package org.kedang.web.outlook;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.OpenInvoice;
import org.kedang.analytics.OpenInvoices;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.late.LateFeatures;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which open invoices will be paid late, and how far that can be believed.
 */
@Controller
class LateController {

	private static final int SIZE = 50;

	private final ScoringRuns runs;

	private final OpenInvoices invoices;

	LateController(ScoringRuns runs, OpenInvoices invoices) {
		this.runs = runs;
		this.invoices = invoices;
	}

	@GetMapping("/grades/late")
	String late(@RequestParam(name = "stake", required = false) @Nullable Double stake,
			@RequestParam(name = "after", defaultValue = "0") long after, Model model) {
		ScoringRun run = this.runs.current().orElse(null);
		RunRecord learnt = (run != null) ? run.learnt() : null;
		model.addAttribute("run", run);
		if (run != null && learnt != null && learnt.late() != null) {
			double from = (stake != null && Float.isFinite(stake.floatValue())) ? stake.floatValue()
					: Double.POSITIVE_INFINITY;
			List<OpenInvoice> found = this.invoices.list(run.id(), from, after, SIZE + 1);
			List<OpenInvoice> lines = found.subList(0, Math.min(SIZE, found.size()));
			model.addAttribute("record", learnt.late());
			model.addAttribute("names", LateFeatures.NAMES);
			model.addAttribute("lines", lines);
			model.addAttribute("last", (found.size() > SIZE) ? lines.get(SIZE - 1) : null);
		}
		return "outlook/late";
	}

}
