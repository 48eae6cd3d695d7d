package org.kedang.web.roster;

import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.customer.RosterGroups;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSort;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The numbers beside the headings of a roster, which its page asks for once it is there.
 */
@Controller
class GroupController {

	/** The first group on the page. */
	static final String FIRST = "group.first";

	/** The last group on the page. */
	static final String LAST = "group.last";

	private final RosterGroups groups;

	private final RosterFilters filters;

	GroupController(RosterGroups groups, RosterFilters filters) {
		this.groups = groups;
		this.filters = filters;
	}

	@GetMapping("/customers/groups")
	String count(@RequestParam MultiValueMap<String, String> request, Reader reader, Model model) {
		RosterParameters parameters = RosterParameters.of(request);
		RosterQuery query = this.filters.query(parameters, reader, RosterQuery.PAGE);
		String pattern = (query.sort() == RosterSort.REGION) ? "([0-9]{4}){0,2}" : "[A-D]{2}";
		String first = named(parameters, FIRST);
		String last = named(parameters, LAST);
		boolean grouped = query.sort() == RosterSort.REGION || query.sort() == RosterSort.GRADE;
		if (!grouped || !(first + last).matches(pattern)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Map<String, Long> numbers = this.groups.count(query, reader, first, last);
		model.addAttribute("numbers", numbers);
		return "customer/groups";
	}

	private static String named(RosterParameters parameters, String key) {
		String value = parameters.first(key);
		return (value == null || value.equals("none")) ? "" : value;
	}

}
