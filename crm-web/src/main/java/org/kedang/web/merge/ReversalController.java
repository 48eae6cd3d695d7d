package org.kedang.web.merge;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.ingest.merge.Merge;
import org.kedang.ingest.merge.MergeRefusedException;
import org.kedang.ingest.merge.Merges;
import org.kedang.ingest.merge.Reversals;
import org.kedang.ingest.merge.Unmerging;
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
 * The merges that were made; each can be taken back after a look at what that does.
 */
@Controller
class ReversalController {

	private static final int SIZE = 50;

	private final Merges merges;

	private final Reversals reversals;

	private final Unmerging unmerging;

	ReversalController(Merges merges, Reversals reversals, Unmerging unmerging) {
		this.merges = merges;
		this.reversals = reversals;
		this.unmerging = unmerging;
	}

	@GetMapping("/merges")
	String list(@RequestParam(required = false) @Nullable Long before, Reader reader, Model model) {
		List<Merge> found = this.merges.before(before, SIZE + 1, reader);
		List<Merge> shown = found.subList(0, Math.min(SIZE, found.size()));
		model.addAttribute("merges", shown);
		model.addAttribute("next", (found.size() > SIZE) ? "/merges?before=" + shown.get(SIZE - 1).id() : null);
		model.addAttribute("first", (before != null) ? "/merges" : null);
		return "merge/list";
	}

	@GetMapping("/merges/{id}")
	String preview(@PathVariable("id") long id, Reader reader, Model model) {
		Merge merge = find(id, reader);
		model.addAttribute("reversal", this.reversals.of(merge, reader));
		model.addAttribute("waterfall", Waterfall.of(merge.evidence(), (merge.bits() != null) ? merge.bits() : 0));
		return "merge/reversal";
	}

	@PostMapping("/merges/{id}/reversal")
	String undo(@PathVariable("id") long id, @RequestParam(defaultValue = "false") boolean different, Reader reader,
			RedirectAttributes flash) {
		Merge merge = find(id, reader);
		try {
			this.unmerging.undo(merge, different, reader);
		}
		catch (MergeRefusedException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused(ex.problem().code(), ex.problem().args().toArray()));
			return "redirect:/merges/" + id;
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done("merge.undo.ok", merge.loserNumber(), merge.number()));
		flash.addAttribute("number", merge.loserNumber());
		return "redirect:/customers/{number}";
	}

	private Merge find(long id, Reader reader) {
		return this.merges.find(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
