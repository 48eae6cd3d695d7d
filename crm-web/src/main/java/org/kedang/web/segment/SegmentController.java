package org.kedang.web.segment;

import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The segments of the current run, how they differ and why they are as many as they are.
 */
@Controller
class SegmentController {

	private final ScoringRuns runs;

	private final SegmentReading segments;

	private final SegmentCharts charts;

	SegmentController(ScoringRuns runs, SegmentReading segments, SegmentCharts charts) {
		this.runs = runs;
		this.segments = segments;
		this.charts = charts;
	}

	@GetMapping("/segments")
	String segments(Model model) {
		ScoringRun run = this.runs.current().orElse(null);
		model.addAttribute("run", run);
		if (run != null) {
			this.segments.of(run).ifPresent((view) -> add(view, model));
		}
		return "segment/page";
	}

	private void add(SegmentView view, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("bubbles", this.charts.bubbles(view));
		model.addAttribute("silhouettes", this.charts.silhouettes(view));
		if (view.division() != null) {
			model.addAttribute("deviations", this.charts.deviations(view));
		}
	}

}
