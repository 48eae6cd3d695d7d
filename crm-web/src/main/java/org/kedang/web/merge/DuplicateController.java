package org.kedang.web.merge;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Users;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.ingest.duplicate.DuplicateScans;
import org.kedang.ingest.merge.Comparing;
import org.kedang.ingest.merge.DuplicatePair;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.merge.PairPage;
import org.kedang.ingest.merge.PairQuery;
import org.kedang.ingest.rulemerge.RuleMerges;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The review queue 查重, and each pair side by side.
 */
@Controller
class DuplicateController {

	private static final int SIZE = 50;

	private static final List<Double> LEAST = List.of(0.5, 0.8, 0.9, 0.95, 0.99);

	private final DuplicatePairs pairs;

	private final MergePages pages;

	private final ArchiveHeads heads;

	private final Comparing comparing;

	private final Users users;

	private final DuplicateScans scans;

	private final RuleMerges ruleMerges;

	DuplicateController(DuplicatePairs pairs, MergePages pages, ArchiveHeads heads, Comparing comparing, Users users,
			DuplicateScans scans, RuleMerges ruleMerges) {
		this.pairs = pairs;
		this.pages = pages;
		this.heads = heads;
		this.comparing = comparing;
		this.users = users;
		this.scans = scans;
		this.ruleMerges = ruleMerges;
	}

	@GetMapping("/duplicates")
	String queue(QueueForm form, @RequestParam(required = false) @Nullable String after, Reader reader, Model model) {
		PairPage page;
		try {
			page = this.pairs.find(form.query(), after, SIZE, reader);
		}
		catch (NumberFormatException ex) {
			// somebody changed the address by hand: from the beginning
			return "redirect:" + form.address(null);
		}
		model.addAttribute("form", form);
		model.addAttribute("page", page);
		model.addAttribute("count", this.pairs.count(form.query(), reader));
		model.addAttribute("open", this.pairs.count(PairQuery.OPEN, reader));
		model.addAttribute("next", (page.next() != null) ? form.address(page.next()) : null);
		model.addAttribute("first", (after != null) ? form.address(null) : null);
		model.addAttribute("owners", this.users.owners().stream().filter(AppUser::isEnabled).toList());
		model.addAttribute("leasts", LEAST);
		model.addAttribute("ruled", this.ruleMerges.latest().filter((run) -> !run.finished()).isPresent()
				|| (form.open() && this.ruleMerges.any(reader)));
		model.addAttribute("scan", this.scans.latest().orElse(null));
		return "merge/queue";
	}

	/**
	 * A pair.
	 * @param survivor number of the one who is to stay; the better one without it
	 */
	@GetMapping("/duplicates/{id}")
	String pair(@PathVariable("id") long id, @RequestParam(defaultValue = "") String survivor, Reader reader,
			Model model) {
		DuplicatePair pair = find(id, reader);
		ArchiveHead first = head(pair.first(), reader);
		ArchiveHead second = head(pair.second(), reader);
		boolean inOrder = survivor.equals(first.number())
				|| (!survivor.equals(second.number()) && this.comparing.firstSurvives(first, second));
		return this.pages.show(inOrder ? first : second, inOrder ? second : first, pair, true, reader, model);
	}

	@PostMapping("/duplicates/{id}/difference")
	String different(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		DuplicatePair pair = find(id, reader);
		Optional<DuplicatePair> next = this.pairs.next(pair, reader);
		this.pairs.different(pair.first().id(), pair.second().id(), reader);
		flash.addFlashAttribute(Notice.NAME,
				Notice.done("merge.different.done", pair.first().number(), pair.second().number()));
		return "redirect:/duplicates" + next.map((following) -> "/" + following.id()).orElse("");
	}

	@PostMapping("/duplicates/{id}/reopening")
	String reopen(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		DuplicatePair pair = find(id, reader);
		this.pairs.reopen(pair, reader);
		flash.addFlashAttribute(Notice.NAME, Notice.done("merge.reopened"));
		return "redirect:/duplicates/" + pair.id();
	}

	private DuplicatePair find(long id, Reader reader) {
		return this.pairs.find(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private ArchiveHead head(DuplicatePair.Party party, Reader reader) {
		return this.heads.find(party.number(), reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
