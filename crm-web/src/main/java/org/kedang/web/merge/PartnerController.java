package org.kedang.web.merge;

import java.util.List;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.customer.CustomerSearch;
import org.kedang.customer.SearchHit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Picks the customer that another one is to be merged with.
 */
@Controller
class PartnerController {

	private static final int MANY = 20;

	private final ArchiveHeads heads;

	private final CustomerSearch search;

	PartnerController(ArchiveHeads heads, CustomerSearch search) {
		this.heads = heads;
		this.search = search;
	}

	@GetMapping("/customers/{number}/merge")
	String pick(@PathVariable("number") String number, @RequestParam(required = false) String q, Reader reader,
			Model model) {
		ArchiveHead head = this.heads.find(number, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String typed = (q != null) ? q.strip() : head.name();
		List<SearchHit> hits = this.search.find(typed, reader, MANY)
			.stream()
			.filter((hit) -> hit.kind() == head.subject() && !hit.number().equals(head.number()))
			.toList();
		model.addAttribute("head", head);
		model.addAttribute("q", typed);
		model.addAttribute("hits", hits);
		return "merge/partner";
	}

}
