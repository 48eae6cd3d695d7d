package org.kedang.web.ranking;

import java.util.List;

import org.kedang.analytics.RankedCustomer;
import org.kedang.analytics.RankedCustomers;
import org.kedang.analytics.RankingQuery;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.analytics.rfm.ValueGrade;
import org.kedang.web.support.HtmxRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/**
 * Customers in the order of what they bring, with the curve of their cumulative share.
 */
@Controller
class RankingController {

	private static final int PAGE = 50;

	private final ScoringRuns runs;

	private final RankedCustomers ranked;

	RankingController(ScoringRuns runs, RankedCustomers ranked) {
		this.runs = runs;
		this.ranked = ranked;
	}

	@GetMapping("/rankings")
	String list(@ModelAttribute("filter") RankingFilter filter, HtmxRequest htmx, Model model) {
		ScoringRun run = filter.run(this.runs).orElse(null);
		model.addAttribute("run", run);
		model.addAttribute("grades", ValueGrade.values());
		model.addAttribute("classes", RfmClass.values());
		if (run == null) {
			return "ranking/page";
		}
		if (run.summary() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("summary", run.summary());
		model.addAttribute("curve", Curve.of(run, run.summary()));
		RankingQuery query = filter.query(run);
		addPage(filter, query, model);
		model.addAttribute("count", filter.isNarrowed() ? this.ranked.count(query) : run.summary().customers());
		return htmx.choose("ranking/page", "ranking/page :: lines");
	}

	/** One more than a page is read, to know whether there is a further one. */
	private void addPage(RankingFilter filter, RankingQuery query, Model model) {
		Integer before = filter.before();
		boolean backwards = before != null;
		int after = (filter.after() != null) ? filter.after() : 0;
		List<RankedCustomer> found = (before != null) ? this.ranked.before(query, before, PAGE + 1)
				: this.ranked.after(query, after, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<RankedCustomer> lines = !more ? found : backwards ? found.subList(1, PAGE + 1) : found.subList(0, PAGE);
		model.addAttribute("lines", lines);
		boolean hasPrevious = backwards ? more : after > 0;
		boolean hasNext = backwards || more;
		model.addAttribute("first", hasPrevious ? filter.address(null, null) : null);
		model.addAttribute("previous",
				(hasPrevious && !lines.isEmpty()) ? filter.address(null, lines.get(0).score().rank()) : null);
		model.addAttribute("next", (hasNext && !lines.isEmpty())
				? filter.address(lines.get(lines.size() - 1).score().rank(), null) : null);
	}

}
