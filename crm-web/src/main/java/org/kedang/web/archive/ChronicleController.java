package org.kedang.web.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Chronicles;
import org.kedang.archive.EventKind;
import org.kedang.catalogue.Catalogue;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The chronicle 大事记, with which an archive opens.
 */
@Controller
class ChronicleController {

	private static final int SIZE = 50;

	static final Map<EventKind, String> ICONS = Map.ofEntries(Map.entry(EventKind.TRANSACTION, "file"),
			Map.entry(EventKind.RECEIVABLE, "calendar"), Map.entry(EventKind.PAYMENT, "check"),
			Map.entry(EventKind.CONTACT, "phone"), Map.entry(EventKind.CONTACT_CHANGE, "edit"),
			Map.entry(EventKind.GRADE, "star"), Map.entry(EventKind.CHANGE, "edit"), Map.entry(EventKind.OWNER, "user"),
			Map.entry(EventKind.CREATION, "plus"), Map.entry(EventKind.MERGE, "duplicate"),
			Map.entry(EventKind.VERIFICATION, "verify"), Map.entry(EventKind.NOTE, "copy"),
			Map.entry(EventKind.ATTACHMENT, "upload"), Map.entry(EventKind.LIST, "filter"));

	private final ArchiveFrame frame;

	private final Chronicles chronicles;

	private final Catalogue catalogue;

	ChronicleController(ArchiveFrame frame, Chronicles chronicles, Catalogue catalogue) {
		this.frame = frame;
		this.chronicles = chronicles;
		this.catalogue = catalogue;
	}

	@GetMapping("/customers/{number}")
	String chronicle(@PathVariable String number, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			@RequestParam @Nullable String after, Reader reader, Model model) {
		OpenArchive opened = this.frame.open(number, reader, "chronicle", model);
		ArchiveHead head = opened.head();
		ChronicleFilter filter = ChronicleFilter.named(kind);
		LocalDate first = day(from);
		LocalDate last = day(to);
		model.addAttribute("from", first);
		model.addAttribute("to", last);
		model.addAttribute("filter", filter);
		model.addAttribute("filters", ChronicleFilter.values());
		model.addAttribute("slice", this.chronicles.of(head.id(), filter.choice(first, last, hidden(head, reader)),
				GradeEvents.of(opened.grades()), after, SIZE));
		model.addAttribute("leafed", after != null);
		model.addAttribute("narrowed", filter != ChronicleFilter.ALL || first != null || last != null);
		model.addAttribute("icons", ICONS);
		return ArchiveFrame.PAGE;
	}

	private Set<String> hidden(ArchiveHead head, Reader reader) {
		return Set.of(reader.hiddenOf(this.catalogue.fields(head.subject())));
	}

	/** What is no day leaves the period open. */
	private static @Nullable LocalDate day(String text) {
		try {
			return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
