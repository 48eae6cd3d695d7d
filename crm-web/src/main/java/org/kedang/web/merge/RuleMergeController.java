package org.kedang.web.merge;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.ingest.rulemerge.RuleMerge;
import org.kedang.ingest.rulemerge.RuleMerges;
import org.kedang.web.support.HtmxRequest;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Merges the pairs that are the same by the rule: says how many, shows some of them, asks
 * once, and tells how far it is and which were not merged.
 */
@Controller
class RuleMergeController {

	private static final String ADDRESS = "/duplicates/rule-merges";

	private final RuleMerges ruleMerges;

	RuleMergeController(RuleMerges ruleMerges) {
		this.ruleMerges = ruleMerges;
	}

	/**
	 * The page; for htmx the state alone, which asks for itself again while pairs are
	 * merged.
	 */
	@GetMapping(ADDRESS)
	String show(Reader reader, HtmxRequest htmx, Model model, HttpServletResponse response) {
		RuleMerge latest = this.ruleMerges.latest().orElse(null);
		boolean working = latest != null && !latest.finished();
		model.addAttribute("run", latest);
		if (htmx.isHtmxRequest()) {
			if (!working) {
				response.setHeader("HX-Refresh", "true");
			}
			return "merge/rule :: state";
		}
		if (!working) {
			model.addAttribute("offer", this.ruleMerges.offer(reader));
		}
		if (latest != null) {
			model.addAttribute("notMerged", this.ruleMerges.notMerged(latest));
		}
		return "merge/rule";
	}

	/**
	 * Merges them.
	 * @param count how many pairs the page spoke of
	 */
	@PostMapping(ADDRESS)
	String merge(@RequestParam(defaultValue = "0") int count, Reader reader, RedirectAttributes flash) {
		flash.addFlashAttribute(Notice.NAME, switch (this.ruleMerges.request(count, reader)) {
			case QUEUED -> Notice.done("rulemerge.queued", count);
			case BUSY -> Notice.refused("rulemerge.busy");
			case OTHERWISE -> Notice.refused("rulemerge.otherwise");
		});
		return "redirect:" + ADDRESS;
	}

	@PostMapping(ADDRESS + "/{id}/cancellation")
	String cancel(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		flash.addFlashAttribute(Notice.NAME, this.ruleMerges.cancel(id, reader) ? Notice.done("rulemerge.cancelled")
				: Notice.refused("rulemerge.over"));
		return "redirect:" + ADDRESS;
	}

}
