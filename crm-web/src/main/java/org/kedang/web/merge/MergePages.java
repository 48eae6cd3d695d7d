package org.kedang.web.merge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.ingest.merge.Comparing;
import org.kedang.ingest.merge.DuplicatePair;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.merge.Evidence;
import org.kedang.ingest.merge.SideBySide;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lays two customers side by side on a page, whether they stand in the queue or not.
 */
@Component
class MergePages {

	private final Comparing comparing;

	private final DuplicatePairs pairs;

	MergePages(Comparing comparing, DuplicatePairs pairs) {
		this.comparing = comparing;
		this.pairs = pairs;
	}

	/**
	 * Puts both into the model.
	 * @param pair what is known of them; null for nothing
	 * @param queued whether they are looked at as part of the queue
	 */
	String show(ArchiveHead survivor, ArchiveHead loser, @Nullable DuplicatePair pair, boolean queued, Reader reader,
			Model model) {
		SideBySide both = this.comparing.of(survivor, loser, reader);
		model.addAttribute("both", both);
		model.addAttribute("different", both.lines().stream().filter(SideBySide.Line::open).toList());
		model.addAttribute("alike", both.lines().stream().filter(SideBySide.Line::same).toList());
		model.addAttribute("pair", pair);
		model.addAttribute("queued", queued);
		model.addAttribute("mayMerge", reader.mayEdit(survivor.ownerId()) && reader.mayEdit(loser.ownerId()));
		if (pair != null) {
			model.addAttribute("evidence", byField(pair.evidence()));
			model.addAttribute("waterfall", Waterfall.of(pair.evidence(), pair.bits()));
		}
		if (pair != null && queued) {
			model.addAttribute("next", this.pairs.next(pair, reader).map(DuplicatePair::id).orElse(null));
			model.addAttribute("previous", this.pairs.previous(pair, reader).map(DuplicatePair::id).orElse(null));
		}
		return "merge/pair";
	}

	private static Map<String, Evidence> byField(List<Evidence> evidence) {
		return evidence.stream().collect(Collectors.toMap(Evidence::field, (each) -> each, (one, other) -> one));
	}

}
