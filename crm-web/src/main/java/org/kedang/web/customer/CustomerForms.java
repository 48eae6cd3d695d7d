package org.kedang.web.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Room;
import org.kedang.archive.Rooms;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Category;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;
import org.kedang.customer.CustomerNumber;
import org.kedang.region.Region;
import org.kedang.region.Regions;
import org.kedang.web.field.Conflict;
import org.kedang.web.field.FieldInput;
import org.kedang.web.field.FieldInputs;
import org.kedang.web.field.Overtakers;
import org.kedang.web.field.FormReading;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts the forms of customers into the model.
 */
@Component
class CustomerForms {

	private static final List<String> REGIONS = regions();

	private final Catalogue catalogue;

	private final Rooms rooms;

	private final Overtakers overtakers;

	private final FieldInputs inputs;

	private final Texts messages;

	private final Clock clock;

	CustomerForms(Catalogue catalogue, Rooms rooms, Overtakers overtakers, FieldInputs inputs, Texts messages,
			Clock clock) {
		this.catalogue = catalogue;
		this.rooms = rooms;
		this.overtakers = overtakers;
		this.inputs = inputs;
		this.messages = messages;
		this.clock = clock;
	}

	/** What stands in the form of a new customer. */
	List<ArchiveValue> blank(Subject subject, Reader reader) {
		return this.catalogue.fields(subject)
			.stream()
			.filter((field) -> field.isEditable() && (field.required() || reader.mayChange(field)))
			.map((field) -> new ArchiveValue(field, initial(field, reader), false, null))
			.toList();
	}

	private @Nullable String initial(Field field, Reader reader) {
		return switch (field.key()) {
			case "acquiredOn" -> LocalDate.now(this.clock).toString();
			case "status" -> field.options().isEmpty() ? null : "PROSPECT";
			case "owner" -> reader.may(Right.ASSIGN) ? null : reader.username();
			default -> null;
		};
	}

	/**
	 * What stands in the form of one category; the number stays as it is, and so does
	 * what the reader may not change.
	 */
	List<ArchiveValue> values(ArchiveHead head, String category, Reader reader) {
		boolean ownerStays = head.ownerId() != null && !reader.may(Right.ASSIGN);
		return this.rooms.of(head, reader)
			.stream()
			.filter((room) -> room.category().key().equals(category))
			.map(Room::values)
			.flatMap(List::stream)
			.filter((value) -> value.field().isEditable() && !value.field().key().equals("number"))
			.filter((value) -> reader.mayChange(value.field()))
			.filter((value) -> value.field().type() != FieldType.USER || !ownerStays)
			.toList();
	}

	/**
	 * Notes required fields that were not typed at all, and a number that would not fit
	 * into addresses.
	 */
	void demand(Subject subject, FormReading.Result result) {
		Object number = result.values().get(this.catalogue.field(subject, "number"));
		if (number != null && !CustomerNumber.fits(number.toString())) {
			result.errors().put("number", this.messages.text("archive.form.number"));
		}
		this.catalogue.fields(subject)
			.stream()
			.filter((field) -> field.required() && result.values().get(field) == null)
			.forEach((field) -> result.errors().putIfAbsent(field.key(), this.messages.text("archive.form.required")));
	}

	void show(Subject subject, List<ArchiveValue> blank, Reader reader, Model model) {
		// what is proposed counts as typed: nothing stood there before
		fill(subject, this.inputs.again(blank, Map.of("was.acquiredOn", "", "was.status", "", "was.owner", ""),
				FormReading.Result.EMPTY, reader), model);
	}

	void showAgain(Subject subject, List<ArchiveValue> blank, Map<String, String> typed, FormReading.Result result,
			Reader reader, Model model) {
		fill(subject, this.inputs.again(blank, typed, result, reader), model);
	}

	void show(ArchiveHead head, List<ArchiveValue> values, String category, Reader reader, Model model) {
		model.addAttribute("version", head.version());
		fill(head, category, this.inputs.fresh(values, reader), model);
	}

	void showAgain(ArchiveHead head, List<ArchiveValue> values, String category, Map<String, String> typed,
			FormReading.Result result, Reader reader, Model model) {
		model.addAttribute("version", typed.get("version"));
		fill(head, category, this.inputs.again(values, typed, result, reader), model);
	}

	/** Both versions of every field that somebody changed. */
	void showConflict(ArchiveHead head, List<ArchiveValue> values, String category, Map<String, String> typed,
			FormReading.Result result, Reader reader, Model model) {
		model.addAttribute("head", head);
		model.addAttribute("category", category);
		model.addAttribute("version", head.version());
		List<Conflict> conflicts = this.inputs.conflicts(values, typed, result);
		model.addAttribute("conflicts", conflicts);
		model.addAttribute("overtaker", this.overtakers.of(head, conflicts, reader));
	}

	private void fill(Subject subject, List<FieldInput> all, Model model) {
		model.addAttribute("subject", subject);
		model.addAttribute("sections", sections(subject, all));
		model.addAttribute("regions", REGIONS);
		model.addAttribute("wrong",
				all.stream().filter((input) -> input.error() != null || input.twin() != null).count());
	}

	private void fill(ArchiveHead head, String category, List<FieldInput> inputs, Model model) {
		fill(head.subject(), inputs, model);
		model.addAttribute("head", head);
		model.addAttribute("category", category);
		model.addAttribute("categories", this.catalogue.categories(head.subject()));
	}

	private List<Section> sections(Subject subject, List<FieldInput> all) {
		return this.catalogue.categories(subject)
			.stream()
			.map((category) -> new Section(category,
					all.stream().filter((input) -> input.field().category().equals(category)).toList()))
			.filter((section) -> !section.inputs().isEmpty())
			.toList();
	}

	/** Provinces and cities; counties are typed behind them. */
	private static List<String> regions() {
		return Regions.all()
			.stream()
			.filter((region) -> !region.historical() && region.level() != Region.Level.COUNTY)
			.map((region) -> Regions.fullName(region.code()))
			.toList();
	}

	/**
	 * One category's inputs.
	 */
	record Section(Category category, List<FieldInput> inputs) {

		public boolean isWrong() {
			return this.inputs.stream().anyMatch((input) -> input.error() != null || input.twin() != null);
		}

	}

}
