package org.kedang.web.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.kedang.access.Reader;
import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.CustomerGrouping;
import org.kedang.analytics.FigureGroup;
import org.kedang.analytics.FigureGroups;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One figure across groups of customers, and one customer's figures against a group.
 */
@Controller
class CompareController {

	private final ScoringRuns runs;

	private final FigureGroups groups;

	private final GroupLines lines;

	private final GroupTexts names;

	private final ArchiveHeads heads;

	CompareController(ScoringRuns runs, FigureGroups groups, GroupLines lines, GroupTexts names, ArchiveHeads heads) {
		this.runs = runs;
		this.groups = groups;
		this.lines = lines;
		this.names = names;
		this.heads = heads;
	}

	/** The groups; whoever types a customer's number is led to that customer. */
	@GetMapping("/compare")
	String groups(@RequestParam(name = "figure", defaultValue = "AMOUNT") CustomerFigure figure,
			@RequestParam(name = "by", defaultValue = "VALUE_GRADE") CustomerGrouping asked,
			@RequestParam(name = "customer", defaultValue = "") String customer, Reader reader, Model model) {
		CustomerGrouping by = asked.isOpenTo(reader) ? asked : CustomerGrouping.VALUE_GRADE;
		if (!customer.isBlank()) {
			if (this.heads.find(customer.strip(), reader).isPresent()) {
				return "redirect:" + UriComponentsBuilder.fromPath("/compare/customers/{number}")
					.queryParam("by", by)
					.encode()
					.buildAndExpand(customer.strip())
					.toUriString();
			}
			model.addAttribute("missing", customer.strip());
		}
		ScoringRun run = this.runs.current().orElse(null);
		model.addAttribute("run", run);
		model.addAttribute("figure", figure);
		model.addAttribute("by", by);
		model.addAttribute("figures", CustomerFigure.values());
		model.addAttribute("groupings", groupings(reader));
		if (run != null) {
			List<GroupLine> found = this.lines.of(run, figure, by);
			List<GroupLine> drawn = this.lines.drawn(found);
			model.addAttribute("lines", found);
			model.addAttribute("drawn", drawn);
			model.addAttribute("cut",
					found.stream().filter((line) -> line.group().spread() != null).count() > drawn.size());
			model.addAttribute("logarithmic", this.lines.isLogarithmic(figure, drawn));
			model.addAttribute("json", this.lines.json(figure, drawn));
		}
		return "compare/page";
	}

	/** All figures of one customer against the group it belongs to. */
	@GetMapping("/compare/customers/{number}")
	String customer(@PathVariable String number,
			@RequestParam(name = "by", defaultValue = "KIND") CustomerGrouping asked, Reader reader, Model model) {
		CustomerGrouping by = asked.isOpenTo(reader) ? asked : CustomerGrouping.KIND;
		ArchiveHead head = this.heads.find(number, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		ScoringRun run = this.runs.current().orElse(null);
		model.addAttribute("head", head);
		model.addAttribute("run", run);
		model.addAttribute("by", by);
		model.addAttribute("groupings",
				Stream.of(CustomerGrouping.values()).filter((each) -> each.isOpenTo(reader)).toList());
		if (run != null) {
			this.groups.own(run.id(), head.id()).ifPresent((own) -> {
				String key = own.key(by);
				Map<CustomerFigure, FigureGroup> group = this.groups.of(run.id(), by, key);
				model.addAttribute("group", this.names.name(run, by, key));
				model.addAttribute("address", this.names.address(run, by, key));
				model.addAttribute("own", own);
				model.addAttribute("known", group);
				model.addAttribute("figures",
						Stream.of(CustomerFigure.values())
							.filter((figure) -> own.figures().containsKey(figure) && group.containsKey(figure))
							.toList());
			});
		}
		return "compare/customer";
	}

	/** What a figure can be compared by. */
	static List<CustomerGrouping> groupings(Reader reader) {
		return Stream.of(CustomerGrouping.values())
			.filter((each) -> each != CustomerGrouping.ALL && each.isOpenTo(reader))
			.toList();
	}

}
