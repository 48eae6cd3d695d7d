package org.kedang.web.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Dues;
import org.kedang.archive.LoggedContact;
import org.kedang.archive.LoggedContacts;
import org.kedang.archive.OrderRecording;
import org.kedang.archive.Orders;
import org.kedang.archive.People;
import org.kedang.archive.Relating;
import org.kedang.archive.Relations;
import org.kedang.archive.Revisions;
import org.kedang.archive.Slice;
import org.kedang.archive.Stays;
import org.kedang.archive.StoredContacts;
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

	private final ArchiveFrame frame;

	private final Orders orders;

	private final OrderRecording recording;

	private final Dues dues;

	private final LoggedContacts contacts;

	private final People people;

	private final Relations relations;

	private final Revisions revisions;

	private final Stays stays;

	private final ComplaintSteps steps;

	private final StoredContacts stored;

	ArchiveController(ArchiveFrame frame, Orders orders, OrderRecording recording, Dues dues, LoggedContacts contacts,
			People people, Relations relations, Revisions revisions, Stays stays, ComplaintSteps steps,
			StoredContacts stored) {
		this.frame = frame;
		this.orders = orders;
		this.recording = recording;
		this.dues = dues;
		this.contacts = contacts;
		this.people = people;
		this.relations = relations;
		this.revisions = revisions;
		this.stays = stays;
		this.steps = steps;
		this.stored = stored;
	}

	@GetMapping("/customers/{number}/fields")
	String fields(@PathVariable String number, Reader reader, Model model) {
		this.frame.open(number, reader, "fields", model);
		return ArchiveFrame.PAGE;
	}

	@GetMapping("/customers/{number}/transactions")
	String transactions(@PathVariable String number, @RequestParam @Nullable Long order,
			@RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "transactions", model).head();
		model.addAttribute("slice", this.orders.of(head.id(), after, SIZE));
		model.addAttribute("after", after);
		if (order != null) {
			this.orders.find(head.id(), order).ifPresent((found) -> {
				model.addAttribute("order", found);
				model.addAttribute("lines", this.orders.lines(found));
				model.addAttribute("withdrawable", this.recording.isWithdrawable(head, found.id(), reader));
			});
		}
		return ArchiveFrame.PAGE;
	}

	@GetMapping("/customers/{number}/receivables")
	String receivables(@PathVariable String number, @RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "receivables", model).head();
		model.addAttribute("slice", this.dues.of(head.id(), after, SIZE));
		model.addAttribute("after", after);
		return ArchiveFrame.PAGE;
	}

	@GetMapping("/customers/{number}/contacts")
	String contacts(@PathVariable String number, @RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "contacts", model).head();
		Slice<LoggedContact> slice = this.contacts.of(head.id(), after, SIZE);
		List<Long> ids = slice.items().stream().map(LoggedContact::id).toList();
		model.addAttribute("slice", slice);
		model.addAttribute("correctable", this.stored.correctable(head, ids, reader));
		model.addAttribute("revisions", this.stored.revisions(ids));
		model.addAttribute("steps",
				this.steps.of(slice.items()
					.stream()
					.filter((contact) -> contact.complaintState() != null)
					.map(LoggedContact::id)
					.toList()));
		model.addAttribute("after", after);
		return ArchiveFrame.PAGE;
	}

	@GetMapping("/customers/{number}/people")
	String people(@PathVariable String number, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "people", model).head();
		model.addAttribute("chain", this.people.of(head.id(), reader));
		model.addAttribute("stays", this.stays.of(head.id(), reader));
		model.addAttribute("personCells", PERSON_CELLS);
		model.addAttribute("relations", this.relations.of(head.id(), reader));
		model.addAttribute("relationKinds", Relating.kinds(head));
		return ArchiveFrame.PAGE;
	}

	@GetMapping("/customers/{number}/changes")
	String changes(@PathVariable String number, @RequestParam @Nullable String after, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "changes", model).head();
		model.addAttribute("slice", this.revisions.of(head, reader, after, SIZE));
		model.addAttribute("after", after);
		return ArchiveFrame.PAGE;
	}

}
