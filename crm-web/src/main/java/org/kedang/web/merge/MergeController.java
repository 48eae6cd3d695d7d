package org.kedang.web.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.ingest.merge.DuplicatePair;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.merge.MergeOrder;
import org.kedang.ingest.merge.MergeRefusedException;
import org.kedang.ingest.merge.Merging;
import org.kedang.ingest.merge.Side;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Merges two customers, out of the queue or picked by hand.
 */
@Controller
class MergeController {

	private static final String TAKE = "take.";

	private final Merging merging;

	private final DuplicatePairs pairs;

	private final ArchiveHeads heads;

	private final MergePages pages;

	MergeController(Merging merging, DuplicatePairs pairs, ArchiveHeads heads, MergePages pages) {
		this.merging = merging;
		this.pairs = pairs;
		this.heads = heads;
		this.pages = pages;
	}

	@GetMapping("/merges/new")
	String compare(@RequestParam(defaultValue = "") String survivor, @RequestParam(defaultValue = "") String loser,
			Reader reader, Model model, RedirectAttributes flash) {
		ArchiveHead one = head(survivor, reader);
		Optional<ArchiveHead> other = this.heads.find(loser, reader);
		String refusal = refusal(one, other.orElse(null));
		if (refusal != null || other.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused((refusal != null) ? refusal : "", survivor, loser));
			flash.addAttribute("number", one.number());
			return "redirect:/customers/{number}/merge";
		}
		DuplicatePair pair = this.pairs.between(one.id(), other.get().id(), reader).orElse(null);
		return this.pages.show(one, other.get(), pair, false, reader, model);
	}

	private static @Nullable String refusal(ArchiveHead one, @Nullable ArchiveHead other) {
		if (other == null) {
			return "merge.pick.unknown";
		}
		if (one.id() == other.id()) {
			return "merge.refused.same";
		}
		return (one.subject() != other.subject()) ? "merge.refused.kind" : null;
	}

	/**
	 * Merges.
	 * @param pair the pair of the queue they were; the next one follows
	 * @param form what was chosen by hand, as {@code take.<field>}
	 */
	@PostMapping("/merges")
	String merge(@RequestParam(defaultValue = "") String survivor, @RequestParam(defaultValue = "") String loser,
			@RequestParam(required = false) @Nullable Integer survivorVersion,
			@RequestParam(required = false) @Nullable Integer loserVersion,
			@RequestParam(required = false) @Nullable Long pair, @RequestParam Map<String, String> form, Reader reader,
			RedirectAttributes flash) {
		Optional<DuplicatePair> queued = (pair != null) ? this.pairs.find(pair, reader) : Optional.empty();
		Optional<DuplicatePair> next = queued.flatMap((found) -> this.pairs.next(found, reader));
		try {
			this.merging.merge(new MergeOrder(survivor, survivorVersion, loser, loserVersion, chosen(form)), reader);
		}
		catch (MergeRefusedException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused(ex.problem().code(), ex.problem().args().toArray()));
			return queued.isPresent() ? "redirect:/duplicates/" + pair : again(survivor, loser, reader, flash);
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done("merge.done", loser, survivor));
		if (pair != null) {
			// the next one may have become the survivor's own
			return "redirect:/duplicates" + next.flatMap((found) -> this.pairs.find(found.id(), reader))
				.map((it) -> "/" + it.id())
				.orElse("");
		}
		flash.addAttribute("number", survivor);
		return "redirect:/customers/{number}";
	}

	private String again(String survivor, String loser, Reader reader, RedirectAttributes flash) {
		if (List.of(survivor, loser).stream().anyMatch((number) -> this.heads.find(number, reader).isEmpty())) {
			return "redirect:/duplicates";
		}
		flash.addAttribute("survivor", survivor);
		flash.addAttribute("loser", loser);
		return "redirect:/merges/new";
	}

	private static Map<String, Side> chosen(Map<String, String> form) {
		Map<String, Side> chosen = new HashMap<>();
		form.forEach((name, value) -> {
			if (name.startsWith(TAKE)) {
				chosen.put(name.substring(TAKE.length()), "LOSER".equals(value) ? Side.LOSER : Side.SURVIVOR);
			}
		});
		return chosen;
	}

	private ArchiveHead head(String number, Reader reader) {
		return this.heads.find(number, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
