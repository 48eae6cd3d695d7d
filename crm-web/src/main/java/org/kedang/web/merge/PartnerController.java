package org.kedang.web.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.customer.CustomerSearch;
import org.kedang.customer.SearchHit;
import org.kedang.ingest.duplicate.Alike;
import org.kedang.ingest.duplicate.TypedMatching;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Picks the customer that another one is to be merged with: those who are alike and those
 * whose name is or sounds the same are offered, anybody else is searched for.
 */
@Controller
class PartnerController {

	private static final int MANY = 20;

	private final ArchiveHeads heads;

	private final CustomerSearch search;

	private final TypedMatching matching;

	PartnerController(ArchiveHeads heads, CustomerSearch search, TypedMatching matching) {
		this.heads = heads;
		this.search = search;
		this.matching = matching;
	}

	@GetMapping("/customers/{number}/merge")
	String pick(@PathVariable("number") String number, @RequestParam(required = false) @Nullable String q,
			Reader reader, Model model) {
		ArchiveHead head = this.heads.find(number, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String typed = (q != null) ? q.strip() : "";
		model.addAttribute("head", head);
		model.addAttribute("q", typed);
		if (typed.isEmpty()) {
			offer(head, reader, model);
		}
		else {
			model.addAttribute("hits", others(this.search.find(typed, reader, MANY + 1), head, Set.of()));
		}
		return "merge/partner";
	}

	private void offer(ArchiveHead head, Reader reader, Model model) {
		Alike alike = this.matching.ofStored(head.subject(), head.id(), reader);
		Set<String> offered = alike.found().stream().map(Alike.Found::number).collect(Collectors.toSet());
		model.addAttribute("alike", alike);
		model.addAttribute("hits",
				others(this.search.namesakes(head.name(), head.subject(), reader, MANY + 1), head, offered));
	}

	private static List<SearchHit> others(List<SearchHit> hits, ArchiveHead head, Set<String> offered) {
		return hits.stream()
			.filter((hit) -> hit.kind() == head.subject() && !hit.number().equals(head.number()))
			.filter((hit) -> !offered.contains(hit.number()))
			.toList();
	}

}
