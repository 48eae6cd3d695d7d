package org.kedang.web.person;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.People;
import org.kedang.archive.PeopleEditing;
import org.kedang.archive.Person;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.web.archive.ArchiveFrame;
import org.kedang.web.field.FieldInput;
import org.kedang.web.field.FieldInputs;
import org.kedang.web.field.Overtakers;
import org.kedang.web.field.FormReading;
import org.kedang.web.support.Notice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of one contact person.
 */
@Controller
class PersonFormController {

	private static final String PAGE = "customer/person";

	private static final String BACK = "redirect:/customers/{number}/people";

	private final ArchiveFrame frame;

	private final People people;

	private final PeopleEditing editing;

	private final Catalogue catalogue;

	private final FieldInputs inputs;

	private final FormReading reading;

	private final Overtakers overtakers;

	PersonFormController(ArchiveFrame frame, People people, PeopleEditing editing, Catalogue catalogue,
			FieldInputs inputs, FormReading reading, Overtakers overtakers) {
		this.frame = frame;
		this.people = people;
		this.editing = editing;
		this.catalogue = catalogue;
		this.inputs = inputs;
		this.reading = reading;
		this.overtakers = overtakers;
	}

	@GetMapping("/customers/{number}/people/new")
	String blank(@PathVariable String number, Reader reader, Model model) {
		ArchiveHead head = this.frame.head(number, reader);
		fill(head, null, this.inputs.fresh(blank(reader), reader), null, reader, model);
		return PAGE;
	}

	@PostMapping("/customers/{number}/people")
	ModelAndView add(@PathVariable String number, @RequestParam @Nullable Long superior,
			@RequestParam Map<String, String> typed, Reader reader, Model model, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		FormReading.Result result = this.reading.read(blank(reader), typed, reader);
		if (result.isWrong() || typed.getOrDefault("f.name", "").isBlank()) {
			fill(head, null, this.inputs.again(blank(reader), typed, result, reader), superior, reader, model);
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.editing.add(head, result.values(), superior, reader);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return done("archive.person.added", number, result, flash);
	}

	@GetMapping("/customers/{number}/people/{id}")
	String edit(@PathVariable String number, @PathVariable long id, Reader reader, Model model) {
		ArchiveHead head = this.frame.head(number, reader);
		Person person = person(head, id, reader);
		fill(head, person, this.inputs.fresh(open(person, reader), reader), person.superiorId(), reader, model);
		return PAGE;
	}

	@PostMapping("/customers/{number}/people/{id}")
	ModelAndView revise(@PathVariable String number, @PathVariable long id,
			@RequestParam(defaultValue = "-1") int version, @RequestParam @Nullable Long superior,
			@RequestParam Map<String, String> typed, Reader reader, Model model, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		Person person = person(head, id, reader);
		FormReading.Result result = this.reading.read(open(person, reader), typed, reader);
		if (result.isWrong()) {
			fill(head, person, this.inputs.again(open(person, reader), typed, result, reader), superior, reader, model);
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.editing.revise(head, id, version, result.values(), SuperiorChoice.read(typed, person), reader);
		}
		catch (IllegalArgumentException ex) {
			fill(head, person, this.inputs.again(open(person, reader), typed, result, reader), superior, reader, model);
			model.addAttribute("circle", true);
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (OptimisticLockingFailureException ex) {
			showConflict(head, id, typed, result, reader, model);
			return new ModelAndView("customer/conflict", HttpStatus.CONFLICT);
		}
		return done("archive.person.saved", number, result, flash);
	}

	/** Both versions of everything that somebody changed about the person. */
	private void showConflict(ArchiveHead head, long id, Map<String, String> typed, FormReading.Result result,
			Reader reader, Model model) {
		List<Person> persons = this.people.of(head.id(), reader).persons();
		Person now = persons.stream()
			.filter((person) -> person.id() == id)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("head", head);
		model.addAttribute("person", now);
		model.addAttribute("version", now.version());
		model.addAttribute("overtaker", this.overtakers.of(now, reader));
		model.addAttribute("conflicts", this.inputs.conflicts(open(now, reader), typed, result));
		model.addAttribute("superior", SuperiorChoice.of(typed, now, persons));
	}

	private void fill(ArchiveHead head, @Nullable Person person, List<FieldInput> inputs, @Nullable Long superior,
			Reader reader, Model model) {
		model.addAttribute("head", head);
		model.addAttribute("person", person);
		model.addAttribute("inputs", inputs);
		model.addAttribute("superior", superior);
		model.addAttribute("others",
				this.people.of(head.id(), reader)
					.persons()
					.stream()
					.filter((other) -> person == null || other.id() != person.id())
					.toList());
	}

	private List<ArchiveValue> blank(Reader reader) {
		return this.catalogue.fields(Subject.CONTACT_PERSON)
			.stream()
			.filter((field) -> field.isEditable() && !field.key().equals("customer"))
			.filter((field) -> field.required() || reader.mayChange(field))
			.map((field) -> new ArchiveValue(field, null, false, null))
			.toList();
	}

	/** What of a person the reader may change. */
	private static List<ArchiveValue> open(Person person, Reader reader) {
		return person.values().stream().filter((value) -> reader.mayChange(value.field())).toList();
	}

	private Person person(ArchiveHead head, long id, Reader reader) {
		return this.people.find(head.id(), id, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static ModelAndView done(String code, String number, FormReading.Result result, RedirectAttributes flash) {
		flash.addFlashAttribute(Notice.NAME, Notice.done(code));
		flash.addFlashAttribute("standardised", result.changes());
		return new ModelAndView(BACK, Map.of("number", number));
	}

}
