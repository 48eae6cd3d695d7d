package org.kedang.web.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.kedang.access.Reader;
import org.kedang.analytics.DayGrades;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Due;
import org.kedang.archive.Dues;
import org.kedang.archive.NextThings;
import org.kedang.archive.People;
import org.kedang.archive.Room;
import org.kedang.archive.Rooms;
import org.kedang.archive.Visits;
import org.kedang.freshness.Freshness;
import org.kedang.ingest.merge.Merges;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * What stands around every page of an archive: its head, its categories, its figures and
 * what comes next.
 */
@Component
public class ArchiveFrame {

	/** The template of them all. */
	static final String PAGE = "customer/archive";

	/** The pages behind the first one, as they stand in addresses. */
	private static final List<String> TABS = List.of("fields", "transactions", "receivables", "contacts", "people",
			"notes", "attachments", "portrait", "changes");

	private static final List<String> IN_HEAD = List.of("mobile", "phone");

	private final ArchiveHeads heads;

	private final Rooms rooms;

	private final Dues dues;

	private final NextThings nextThings;

	private final People people;

	private final Merges merges;

	private final ArchiveGrades graded;

	private final Freshness freshness;

	private final Visits visits;

	private final Clock clock;

	ArchiveFrame(ArchiveHeads heads, Rooms rooms, Dues dues, NextThings nextThings, People people, Merges merges,
			ArchiveGrades graded, Freshness freshness, Visits visits, Clock clock) {
		this.heads = heads;
		this.rooms = rooms;
		this.dues = dues;
		this.nextThings = nextThings;
		this.people = people;
		this.merges = merges;
		this.graded = graded;
		this.freshness = freshness;
		this.visits = visits;
		this.clock = clock;
	}

	/**
	 * The archive's head.
	 * @throws ResponseStatusException 404 if there is none, or none that the reader sees
	 * @throws ArchiveMovedException if the customer was merged into another one
	 */
	public ArchiveHead head(String number, Reader reader) {
		ArchiveHead head = this.heads.find(number, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!head.number().equals(number)) {
			throw new ArchiveMovedException(number, head.number());
		}
		return head;
	}

	/**
	 * The head of an archive that the reader may change.
	 * @throws ResponseStatusException 403 if the reader sees it only, 404 as above
	 * @throws ArchiveMovedException if the customer was merged into another one
	 */
	public ArchiveHead editable(String number, Reader reader) {
		ArchiveHead head = head(number, reader);
		if (!reader.mayEdit(head.ownerId())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return head;
	}

	/**
	 * Puts everything the frame shows into the model.
	 * @param tab the page inside the frame
	 */
	public OpenArchive open(String number, Reader reader, String tab, Model model) {
		ArchiveHead head = head(number, reader);
		List<Room> all = this.rooms.of(head, reader);
		Due.Sum sum = this.dues.sum(head.id());
		model.addAttribute("head", head);
		model.addAttribute("tab", tab);
		model.addAttribute("tabs", TABS);
		model.addAttribute("rooms", all);
		model.addAttribute("sum", sum);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("nextThings", this.nextThings.of(head, all, sum));
		model.addAttribute("mayEdit", reader.mayEdit(head.ownerId()));
		model.addAttribute("merged", this.merges.into(head.id()));
		model.addAttribute("phones", phones(all));
		if (head.isCorporate()) {
			model.addAttribute("acquaintance", this.people.acquaintance(head.id(), reader));
		}
		if (head.rfm() != null) {
			model.addAttribute("rfmClass", RfmClass.numbered(head.rfm().classNumber()));
		}
		List<DayGrades> grades = this.graded.add(head, all, reader, model);
		model.addAttribute("favourite", this.visits.visit(head, reader));
		if (tab.equals("fields")) {
			model.addAttribute("freshness", this.freshness.of(head.id(), head.subject()));
		}
		return new OpenArchive(head, grades);
	}

	/** The categories of an archive, as the reader sees them. */
	public List<Room> rooms(ArchiveHead head, Reader reader) {
		return this.rooms.of(head, reader);
	}

	private static List<ArchiveValue> phones(List<Room> rooms) {
		return rooms.stream()
			.flatMap((room) -> room.values().stream())
			.filter((value) -> value.known() && IN_HEAD.contains(value.field().key()))
			.limit(1)
			.toList();
	}

}
