package org.kedang.web.customer;

import java.util.List;

import org.kedang.access.Reader;
import org.kedang.customer.CustomerSearch;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The search box of every page, and the page of its results.
 */
@Controller
class SearchController {

	private static final int FEW = 8;

	private static final int MANY = 50;

	private final CustomerSearch search;

	SearchController(CustomerSearch search) {
		this.search = search;
	}

	@GetMapping("/search")
	String results(@RequestParam(defaultValue = "") String q, Reader reader, Model model) {
		model.addAttribute("many", MANY);
		return show(q, MANY, reader, model, "customer/search");
	}

	@GetMapping("/search/suggestions")
	String suggestions(@RequestParam(defaultValue = "") String q, Reader reader, Model model) {
		return show(q, FEW, reader, model, "customer/suggestions :: suggestions");
	}

	private String show(String q, int limit, Reader reader, Model model, String view) {
		List<SearchLine> hits = this.search.find(q, reader, limit)
			.stream()
			.map((hit) -> SearchLine.of(hit, q.strip()))
			.toList();
		model.addAttribute("q", q.strip());
		model.addAttribute("hits", hits);
		return view;
	}

}
