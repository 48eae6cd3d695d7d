package org.kedang.web.roster;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.customer.RosterCount;
import org.kedang.customer.RosterPage;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSort;
import org.kedang.customer.Rosters;
import org.kedang.customer.StaleCursorException;
import org.kedang.web.support.HtmxRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The roster 名册.
 */
@Controller
class RosterController {

	private static final List<RosterSort> RANKINGS = List.of(RosterSort.ACQUIRED, RosterSort.AMOUNT, RosterSort.GRADE,
			RosterSort.REGION);

	private final Rosters rosters;

	private final RosterFilters filters;

	private final RosterPanel panel;

	private final RosterChips chips;

	private final RosterTexts texts;

	private final Catalogue catalogue;

	private final ViewLinks views;

	private final ColumnChoice columns;

	RosterController(Rosters rosters, RosterFilters filters, RosterPanel panel, RosterChips chips, RosterTexts texts,
			ViewLinks views, ColumnChoice columns, Catalogue catalogue) {
		this.rosters = rosters;
		this.filters = filters;
		this.panel = panel;
		this.chips = chips;
		this.texts = texts;
		this.catalogue = catalogue;
		this.views = views;
		this.columns = columns;
	}

	@GetMapping("/customers")
	String list(@RequestParam MultiValueMap<String, String> request, Reader reader, HtmxRequest htmx,
			HttpServletResponse response, Model model) {
		RosterParameters asked = RosterParameters.of(request);
		RosterParameters parameters = isOpen(asked.sort(), reader) ? asked : asked.without("sort", "dir");
		String beginning = (parameters.isEmpty() && !htmx.isHtmxRequest()) ? this.views.beginning(reader) : null;
		if (beginning != null) {
			return "redirect:" + beginning;
		}
		RosterQuery query = this.filters.query(parameters, reader, RosterQuery.PAGE);
		List<ShownColumn> columns = this.columns.shown(parameters, reader);
		RosterPage page;
		try {
			page = this.rosters.find(query, reader, ColumnChoice.fields(columns));
		}
		catch (StaleCursorException ex) {
			// somebody changed the address by hand: from the beginning
			return "redirect:" + parameters.without().address("/customers");
		}
		RosterCount count = isCountedWhole(parameters) ? this.rosters.countAll(query, reader)
				: this.rosters.quickCount(query, reader);
		List<RosterChips.Chip> active = this.chips.of(parameters, reader);
		RosterView roster = RosterView.of(parameters, page, count, !active.isEmpty(), this.texts);
		model.addAttribute("roster", roster);
		model.addAttribute("narrowing", this.filters.heard(roster.narrowing(), parameters.kind(), reader));
		model.addAttribute("rankings",
				RANKINGS.stream().filter((each) -> isOpen(each, reader)).map(RosterParameters::name).toList());
		model.addAttribute("columns", columns);
		model.addAttribute("chips", active);
		model.addAttribute("views", this.views.of(parameters, reader));
		model.addAttribute("unheard", this.filters.unheard(parameters, reader));
		response.addHeader("Vary", "HX-Request");
		return htmx.choose("customer/list", "customer/list :: rows");
	}

	/** The filters to choose from. */
	@GetMapping("/customers/filters")
	String filters(@RequestParam MultiValueMap<String, String> request, Reader reader, HtmxRequest htmx, Model model) {
		RosterParameters parameters = RosterParameters.of(request);
		RosterView roster = RosterView.counted(parameters, null);
		List<RosterPanel.Control> controls = this.panel.controls(parameters, reader);
		model.addAttribute("roster", roster);
		model.addAttribute("controls", controls);
		model.addAttribute("rest",
				RosterPanel.without(controls, this.filters.heard(roster.narrowing(), parameters.kind(), reader)));
		return htmx.choose("customer/filters", "customer/filters :: controls");
	}

	/** The count alone, for pages that did not wait for it. */
	@GetMapping("/customers/count")
	String count(@RequestParam MultiValueMap<String, String> request, Reader reader, Model model) {
		RosterParameters parameters = RosterParameters.of(request);
		RosterQuery query = this.filters.query(parameters, reader, RosterQuery.PAGE);
		RosterCount count = isCountedWhole(parameters) ? this.rosters.countAll(query, reader)
				: this.rosters.count(query, reader);
		model.addAttribute("roster", RosterView.counted(parameters, count));
		return "customer/list :: count";
	}

	private static boolean isCountedWhole(RosterParameters parameters) {
		return "exact".equals(parameters.first(RosterParameters.COUNT));
	}

	private boolean isOpen(RosterSort sort, Reader reader) {
		return sort.isOpenTo(reader, this.catalogue);
	}

}
