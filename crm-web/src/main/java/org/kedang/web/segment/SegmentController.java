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

	SegmentController(ScoringRuns runs, SegmentReading segments) {
		this.runs = runs;
		this.segments = segments;
	}

	@GetMapping("/segments")
	String segments(Model model) {
		ScoringRun run = this.runs.current().orElse(null);
		model.addAttribute("run", run);
		model.addAttribute("view", (run != null) ? this.segments.of(run).orElse(null) : null);
		return "segment/page";
	}

}
