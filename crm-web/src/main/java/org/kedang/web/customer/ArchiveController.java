package org.kedang.web.customer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Chronicles;
import org.kedang.archive.Dues;
import org.kedang.archive.EventChoice;
import org.kedang.archive.EventKind;
import org.kedang.archive.LoggedContact;
import org.kedang.archive.LoggedContacts;
import org.kedang.archive.Orders;
import org.kedang.archive.People;
import org.kedang.archive.Relating;
import org.kedang.archive.Relations;
import org.kedang.archive.Revisions;
import org.kedang.archive.Slice;
import org.kedang.archive.Stays;
import org.kedang.catalogue.Catalogue;
import org.kedang.contact.ComplaintSteps;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The archive's pages, each with an address of its own.
 */
@Controller
class ArchiveController {

	private static final int SIZE = 50;

	/**
	 * What stands together in one cell about a contact person, by the name of its column.
	 */
	private static final Map<String, List<String>> PERSON_CELLS = new LinkedHashMap<>();

	static {
		PERSON_CELLS.put("place", List.of("department", "position"));
		PERSON_CELLS.put("part", List.of("decisionRole", "attitude", "influence"));
		PERSON_CELLS.put("reach", List.of("mobile", "phone", "email"));
	}

	private static final Map<EventKind, String> ICONS = Map.ofEntries(Map.entry(EventKind.TRANSACTION, "file"),
			Map.entry(EventKind.RECEIVABLE, "calendar"), Map.entry(EventKind.PAYMENT, "check"),
			Map.entry(EventKind.CONTACT, "phone"), Map.entry(EventKind.GRADE, "grade"),
			Map.entry(EventKind.CHANGE, "edit"), Map.entry(EventKind.OWNER, "user"),
			Map.entry(EventKind.CREATION, "plus"), Map.entry(EventKind.MERGE, "duplicate"),
			Map.entry(EventKind.VERIFICATION, "verify"), Map.entry(EventKind.NOTE, "copy"),
			Map.entry(EventKind.ATTACHMENT, "upload"), Map.entry(EventKind.LIST, "filter"));

	private static final String PAGE = "customer/archive";

	private final ArchiveFrame frame;

	private final Chronicles chronicles;

	private final Orders orders;

	private final Dues dues;

	private final LoggedContacts contacts;

	private final People people;

	private final Relations relations;

	private final Revisions revisions;

	private final Stays stays;

	private final ComplaintSteps steps;

	private final Catalogue catalogue;

	ArchiveController(ArchiveFrame frame, Chronicles chronicles, Orders orders, Dues dues, LoggedContacts contacts,
			People people, Relations relations, Revisions revisions, Stays stays, ComplaintSteps steps,
			Catalogue catalogue) {
		this.frame = frame;
		this.chronicles = chronicles;
		this.orders = orders;
		this.dues = dues;
		this.contacts = contacts;
		this.people = people;
		this.relations = relations;
		this.revisions = revisions;
		this.stays = stays;
		this.steps = steps;
		this.catalogue = catalogue;
	}

	@GetMapping("/customers/{number}")
	String chronicle(@PathVariable String number, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			@RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "chronicle", model);
		ChronicleFilter filter = ChronicleFilter.named(kind);
		LocalDate first = day(from);
		LocalDate last = day(to);
		model.addAttribute("from", first);
		model.addAttribute("to", last);
		model.addAttribute("filter", filter);
		model.addAttribute("filters", ChronicleFilter.values());
		model.addAttribute("slice",
				this.chronicles.of(head.id(), filter.choice(first, last, hidden(head, reader)), after, SIZE));
		model.addAttribute("leafed", after != null);
		model.addAttribute("icons", ICONS);
		return PAGE;
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

	@GetMapping("/customers/{number}/fields")
	String fields(@PathVariable String number, Reader reader, Model model) {
		this.frame.open(number, reader, "fields", model);
		return PAGE;
	}

	@GetMapping("/customers/{number}/transactions")
	String transactions(@PathVariable String number, @RequestParam @Nullable Long order,
			@RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "transactions", model);
		model.addAttribute("slice", this.orders.of(head.id(), after, SIZE));
		model.addAttribute("after", after);
		if (order != null) {
			this.orders.find(head.id(), order).ifPresent((found) -> {
				model.addAttribute("order", found);
				model.addAttribute("lines", this.orders.lines(found));
			});
		}
		return PAGE;
	}

	@GetMapping("/customers/{number}/receivables")
	String receivables(@PathVariable String number, @RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "receivables", model);
		model.addAttribute("slice", this.dues.of(head.id(), after, SIZE));
		model.addAttribute("after", after);
		return PAGE;
	}

	@GetMapping("/customers/{number}/contacts")
	String contacts(@PathVariable String number, @RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "contacts", model);
		Slice<LoggedContact> slice = this.contacts.of(head.id(), after, SIZE);
		model.addAttribute("slice", slice);
		model.addAttribute("steps",
				this.steps.of(slice.items()
					.stream()
					.filter((contact) -> contact.complaintState() != null)
					.map(LoggedContact::id)
					.toList()));
		model.addAttribute("after", after);
		return PAGE;
	}

	@GetMapping("/customers/{number}/people")
	String people(@PathVariable String number, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "people", model);
		model.addAttribute("chain", this.people.of(head.id(), reader));
		model.addAttribute("stays", this.stays.of(head.id(), reader));
		model.addAttribute("personCells", PERSON_CELLS);
		model.addAttribute("relations", this.relations.of(head.id(), reader));
		model.addAttribute("relationKinds", Relating.kinds(head));
		return PAGE;
	}

	@GetMapping("/customers/{number}/changes")
	String changes(@PathVariable String number, @RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "changes", model);
		model.addAttribute("slice", this.revisions.of(head, reader, after, SIZE));
		model.addAttribute("after", after);
		return PAGE;
	}

	/**
	 * What the chronicle may be narrowed to.
	 */
	enum ChronicleFilter {

		ALL, TRANSACTION(EventKind.TRANSACTION), RECEIVABLE(EventKind.RECEIVABLE, EventKind.PAYMENT),
		CONTACT(EventKind.CONTACT), GRADE(EventKind.GRADE), OWNER(EventKind.OWNER),
		CHANGE(EventKind.CHANGE, EventKind.CREATION), IMPORT(EventKind.CHANGE, EventKind.CREATION),
		MERGE(EventKind.MERGE), VERIFICATION(EventKind.VERIFICATION), NOTE(EventKind.NOTE),
		ATTACHMENT(EventKind.ATTACHMENT), LIST(EventKind.LIST);

		private final Set<EventKind> kinds;

		ChronicleFilter(EventKind... kinds) {
			this.kinds = Set.of(kinds);
		}

		EventChoice choice(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> hidden) {
			return new EventChoice(this.kinds, (this == IMPORT) ? name() : null, from, to, hidden);
		}

		/** All for a name that nobody knows. */
		static ChronicleFilter named(String name) {
			return List.of(values())
				.stream()
				.filter((filter) -> filter.name().equalsIgnoreCase(name))
				.findFirst()
				.orElse(ALL);
		}

	}

}
