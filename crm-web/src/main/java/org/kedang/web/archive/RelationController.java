package org.kedang.web.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.archive.Relating;
import org.kedang.archive.RelationKind;
import org.kedang.customer.CustomerSearch;
import org.kedang.customer.SearchHit;
import org.kedang.web.support.Notice;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Relates customers to each other and parts them again.
 */
@Controller
class RelationController {

	/** As many as a name is looked for among. */
	private static final int MANY = 20;

	/** As many as a notice names. */
	private static final int NAMED = 5;

	private final ArchiveFrame frame;

	private final ArchiveHeads heads;

	private final Relating relating;

	private final CustomerSearch search;

	private final Texts texts;

	RelationController(ArchiveFrame frame, ArchiveHeads heads, Relating relating, CustomerSearch search, Texts texts) {
		this.frame = frame;
		this.heads = heads;
		this.relating = relating;
		this.search = search;
		this.texts = texts;
	}

	@PostMapping("/customers/{number}/relations")
	ModelAndView relate(@PathVariable String number, @RequestParam RelationKind kind,
			@RequestParam(defaultValue = "") String other, @RequestParam(defaultValue = "") String note, Reader reader,
			RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		Notice notice = relate(head, kind, other.strip(), note, reader);
		flash.addFlashAttribute(Notice.NAME, notice);
		if (!notice.kind().equals("good")) {
			flash.addFlashAttribute("typedRelation", new Typed(kind, other, note));
		}
		return back(number);
	}

	private Notice relate(ArchiveHead head, RelationKind kind, String other, String note, Reader reader) {
		List<SearchHit> hits = this.search.find(other, reader, MANY);
		Optional<ArchiveHead> found = this.heads.find(other, reader).or(() -> named(other, hits, reader));
		if (found.isEmpty()) {
			return hits.isEmpty() ? Notice.refused("archive.relation.unknown", other)
					: Notice.refused("archive.relation.which",
							hits.stream()
								.limit(NAMED)
								.map((hit) -> hit.name() + " " + hit.number())
								.collect(Collectors.joining(this.texts.text("archive.comma"))));
		}
		if (found.get().id() == head.id()) {
			return Notice.refused("archive.relation.self");
		}
		if (note.strip().length() > Relating.LONGEST) {
			return Notice.refused("archive.relation.note.long", Relating.LONGEST);
		}
		return this.relating.relate(head, found.get(), kind, note, reader)
				? Notice.done("archive.relation.added", found.get().name()) : Notice.refused("archive.relation.known");
	}

	/** The only one who bears that very name. */
	private Optional<ArchiveHead> named(String name, List<SearchHit> hits, Reader reader) {
		List<SearchHit> bearers = hits.stream().filter((hit) -> hit.name().equals(name)).toList();
		return (bearers.size() == 1 && hits.size() < MANY) ? this.heads.find(bearers.get(0).number(), reader)
				: Optional.empty();
	}

	@PostMapping("/customers/{number}/relations/removal")
	ModelAndView part(@PathVariable String number, @RequestParam long relation, Reader reader,
			RedirectAttributes flash) {
		this.relating.part(this.frame.head(number, reader), relation, reader);
		flash.addFlashAttribute(Notice.NAME, Notice.done("archive.relation.removed"));
		return back(number);
	}

	private static ModelAndView back(String number) {
		return new ModelAndView("redirect:/customers/{number}/people", Map.of("number", number));
	}

	/**
	 * What was typed into a form that was refused.
	 */
	record Typed(RelationKind kind, String other, String note) {
	}

}
