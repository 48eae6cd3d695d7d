package org.kedang.web.portrait;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.GradedCustomer;
import org.kedang.analytics.Portraits;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.portrait.Members;
import org.kedang.analytics.portrait.TagIndex;
import org.kedang.web.outlook.GradedPage;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a group of customers looks like, what tells it from another one, and who shares a
 * word.
 */
@Controller
class PortraitController {

	private static final int PAGE = 50;

	private final PortraitReading reading;

	private final Portraits portraits;

	private final GroupChoices choices;

	PortraitController(PortraitReading reading, Portraits portraits, GroupChoices choices) {
		this.reading = reading;
		this.portraits = portraits;
		this.choices = choices;
	}

	@GetMapping("/portraits")
	String portraits(@RequestParam(name = "run", required = false) @Nullable Long id,
			@RequestParam MultiValueMap<String, String> request, Reader reader, Model model) {
		ScoringRun run = this.reading.run(id).orElse(null);
		model.addAttribute("run", run);
		Optional<TagIndex> index = (run != null) ? this.portraits.index(run.id()) : Optional.empty();
		if (run != null && index.isPresent()) {
			PortraitPair pair = this.reading.pair(run, index.get(), request, reader);
			model.addAttribute("pair", pair);
			model.addAttribute("choices", this.choices.of(index.get(), run, reader));
		}
		return "portrait/page";
	}

	/** Those who have all of these tags, those recorded last first, a page at a time. */
	@GetMapping("/portraits/customers")
	String customers(@RequestParam("run") long id, @RequestParam MultiValueMap<String, String> request,
			@RequestParam(name = "below", defaultValue = "9223372036854775807") long below, Reader reader,
			Model model) {
		ScoringRun run = this.reading.run(id)
			.filter(ScoringRun::hasScores)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		TagIndex index = this.portraits.index(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<String> codes = this.reading.known(index, request.get("tag"), reader);
		Members group = index.group(codes);
		model.addAttribute("run", run);
		model.addAttribute("words", this.reading.words(index, codes, run));
		model.addAttribute("customers", group.size());
		model.addAttribute("page", page(id, codes, group, below));
		return "portrait/customers";
	}

	private GradedPage page(long run, List<String> codes, Members group, long below) {
		long[] ids = group.largest(below, PAGE + 1);
		List<GradedCustomer> found = this.portraits.list(run, ids);
		if (ids.length <= PAGE) {
			return new GradedPage(found, null);
		}
		long last = ids[PAGE - 1];
		return new GradedPage(found.stream().filter((each) -> each.id() >= last).toList(),
				Clouds.address(run, codes) + "&below=" + last);
	}

}
