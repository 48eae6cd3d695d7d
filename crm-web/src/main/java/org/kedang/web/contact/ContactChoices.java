package org.kedang.web.contact;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ContactDraft;
import org.kedang.archive.People;
import org.kedang.archive.StoredContacts;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/**
 * What may be chosen in the form of a contact.
 */
@Component
class ContactChoices {

	private final People people;

	private final StoredContacts contacts;

	private final Catalogue catalogue;

	private final Texts messages;

	private final Clock clock;

	ContactChoices(People people, StoredContacts contacts, Catalogue catalogue, Texts messages, Clock clock) {
		this.people = people;
		this.contacts = contacts;
		this.catalogue = catalogue;
		this.messages = messages;
		this.clock = clock;
	}

	/** The contact as it was typed; of no use where errors were noted. */
	ContactDraft read(ContactForm form, Errors errors) {
		ContactDraft draft = form.read(LocalDateTime.now(this.clock), errors);
		if (options("channel").stream().noneMatch((option) -> Objects.equals(option.value(), form.channel()))) {
			errors.rejectValue("channel", "archive.form.unknown");
		}
		return draft;
	}

	/**
	 * Nobody is reminded of a step that has no day, so that a step which is promised now
	 * has one.
	 */
	void demandDay(ContactDraft draft, @Nullable String promised, Errors errors) {
		if (draft.nextStep() != null && draft.nextOn() == null && !draft.nextStep().equals(promised)
				&& !errors.hasFieldErrors("nextOn")) {
			errors.rejectValue("nextOn", "archive.contact.nextOn.missing");
		}
	}

	/**
	 * A correction leaves a complaint one, whatever the form says, and never speechless.
	 */
	static void demandComplaint(ContactDraft draft, ContactDraft said, Errors errors) {
		if (said.complaint() && draft.content() == null && !errors.hasFieldErrors("content")) {
			errors.rejectValue("content", "archive.contact.complaint.unsaid");
		}
	}

	/**
	 * Puts the choices into the model.
	 * @param took ids of those who took part already, whatever became of them since
	 */
	void fill(ArchiveHead head, Collection<Long> took, Reader reader, Model model) {
		model.addAttribute("head", head);
		model.addAttribute("channels", options("channel"));
		model.addAttribute("directions", options("direction"));
		List<Choice> persons = new ArrayList<>(List.of(new Choice(null, this.messages.text("archive.contact.nobody"))));
		this.people.of(head.id(), reader)
			.persons()
			.forEach((person) -> persons.add(new Choice(Long.toString(person.id()), person.name())));
		this.contacts.names(took).forEach((id, name) -> addMissing(persons, new Choice(Long.toString(id), name)));
		model.addAttribute("persons", persons);
		model.addAttribute("degrees", degrees());
	}

	private static void addMissing(List<Choice> persons, Choice person) {
		if (persons.stream().noneMatch((each) -> Objects.equals(each.value(), person.value()))) {
			persons.add(person);
		}
	}

	private List<Choice> degrees() {
		List<Choice> degrees = new ArrayList<>(
				List.of(new Choice(null, this.messages.text("archive.contact.notSaid"))));
		for (int degree = 5; degree >= 1; degree--) {
			degrees.add(new Choice(Integer.toString(degree),
					degree + " " + this.messages.text("archive.satisfaction." + degree)));
		}
		return degrees;
	}

	private List<Choice> options(String key) {
		return Choice.options(this.catalogue.field(Subject.CONTACT_LOG, key));
	}

}
