package org.kedang.web.explore;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.SalesCells;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.sales.Pivot;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.HtmxRequest;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One measure of sales by any two dimensions.
 */
@Controller
class ExploreController {

	private final SalesCounts counts;

	private final SalesCells cells;

	private final Pivots pivots;

	private final DimensionNames names;

	private final AuditTrail audit;

	ExploreController(SalesCounts counts, SalesCells cells, Pivots pivots, DimensionNames names, AuditTrail audit) {
		this.counts = counts;
		this.cells = cells;
		this.pivots = pivots;
		this.names = names;
		this.audit = audit;
	}

	@GetMapping("/explore")
	String page(ExploreFilter filter, Reader reader, Model model) {
		ExploreQuery query = filter.query(reader);
		SalesFigures figures = this.counts.figures().orElse(null);
		model.addAttribute("query", query);
		model.addAttribute("figures", figures);
		model.addAttribute("measures", Measure.values());
		model.addAttribute("rowChoices", OpenDimensions.of(reader).filter((each) -> each != Dimension.ALL).toList());
		model.addAttribute("columnChoices", OpenDimensions.of(reader).toList());
		if (figures == null || !figures.isThere()) {
			return "explore/page";
		}
		DimensionNames.Names words = this.names.load(figures.run());
		model.addAttribute("names", words);
		model.addAttribute("years", this.cells.years());
		model.addAttribute("problem", query.problem());
		if (query.problem() == null) {
			Pivot pivot = this.pivots.of(query);
			model.addAttribute("pivot", pivot);
			CellRosters rosters = new CellRosters(query, pivot);
			model.addAttribute("rosters", rosters);
			model.addAttribute("chart", PivotChart.json(query, pivot, rosters, words));
			model.addAttribute("known", this.pivots.knownCost(query));
		}
		return "explore/page";
	}

	/** Has sales counted anew. */
	@PostMapping("/explore/counts")
	String count(@ModelAttribute("back") Back back, Reader reader, RedirectAttributes redirect) {
		this.counts.request();
		this.audit.record(reader.actor(), "sales-count-requested", Map.of());
		redirect.addFlashAttribute(Notice.NAME, Notice.done("explore.count.queued"));
		return "redirect:" + back.page();
	}

	@PostMapping("/explore/counts/cancellation")
	String cancel(@ModelAttribute("back") Back back, Reader reader, RedirectAttributes redirect) {
		if (this.counts.cancel()) {
			this.audit.record(reader.actor(), "sales-count-cancelled", Map.of());
			redirect.addFlashAttribute(Notice.NAME, Notice.done("explore.count.cancelled"));
		}
		else {
			redirect.addFlashAttribute(Notice.NAME, Notice.refused("explore.count.over"));
		}
		return "redirect:" + back.page();
	}

	/** How far the counting is, which asks for itself again while it is at work. */
	@GetMapping("/explore/counts")
	String progress(HtmxRequest htmx, Model model, HttpServletResponse response) {
		SalesFigures figures = this.counts.figures().orElse(null);
		if (!htmx.isHtmxRequest()) {
			return "redirect:/explore";
		}
		if (figures == null || !figures.isAtWork()) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("figures", figures);
		return "explore/counted :: progress";
	}

	/**
	 * The page that asked.
	 *
	 * @param from trends, margin, or the explorer itself
	 */
	record Back(@Nullable String from) {

		String page() {
			return "trends".equals(this.from) ? "/trends"
					: "margin".equals(this.from) ? "/rankings/margin" : "/explore";
		}

	}

}
