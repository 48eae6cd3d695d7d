package org.kedang.web.customer;

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

	RosterController(Rosters rosters, RosterFilters filters, RosterPanel panel, RosterChips chips, RosterTexts texts,
			Catalogue catalogue) {
		this.rosters = rosters;
		this.filters = filters;
		this.panel = panel;
		this.chips = chips;
		this.texts = texts;
		this.catalogue = catalogue;
	}

	@GetMapping("/customers")
	String list(@RequestParam MultiValueMap<String, String> request, Reader reader, HtmxRequest htmx,
			HttpServletResponse response, Model model) {
		RosterParameters asked = RosterParameters.of(request);
		RosterParameters parameters = isOpen(asked.sort(), reader) ? asked : asked.without("sort", "dir");
		RosterQuery query = this.filters.query(parameters, reader, RosterQuery.PAGE);
		RosterPage page;
		try {
			page = this.rosters.find(query, reader);
		}
		catch (StaleCursorException ex) {
			// somebody changed the address by hand: from the beginning
			return "redirect:" + parameters.without().address("/customers");
		}
		RosterCount count = "exact".equals(parameters.first(RosterParameters.COUNT))
				? this.rosters.countAll(query, reader) : this.rosters.count(query, reader);
		List<RosterChips.Chip> active = this.chips.of(parameters, reader);
		model.addAttribute("roster", RosterView.of(parameters, page, count, !active.isEmpty(), this.texts));
		model.addAttribute("rankings",
				RANKINGS.stream().filter((each) -> isOpen(each, reader)).map(RosterParameters::name).toList());
		model.addAttribute("chips", active);
		model.addAttribute("controls", this.panel.controls(parameters, reader));
		response.addHeader("Vary", "HX-Request");
		return htmx.choose("customer/list", "customer/list :: rows");
	}

	private boolean isOpen(RosterSort sort, Reader reader) {
		return sort.isOpenTo(reader, this.catalogue);
	}

}
