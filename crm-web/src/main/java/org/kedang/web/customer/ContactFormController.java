package org.kedang.web.customer;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ContactDraft;
import org.kedang.archive.ContactLogging;
import org.kedang.archive.People;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Notice;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form in which a contact is recorded.
 */
@Controller
class ContactFormController {

	private static final String PAGE = "customer/contact";

	private final ArchiveFrame frame;

	private final ContactLogging logging;

	private final People people;

	private final Catalogue catalogue;

	private final Texts messages;

	private final Clock clock;

	ContactFormController(ArchiveFrame frame, ContactLogging logging, People people, Catalogue catalogue,
			Texts messages, Clock clock) {
		this.frame = frame;
		this.logging = logging;
		this.people = people;
		this.catalogue = catalogue;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/customers/{number}/contacts/new")
	String blank(@PathVariable String number, Reader reader, Model model) {
		fill(this.frame.head(number, reader), reader, model);
		model.addAttribute("form", ContactForm.blank(LocalDateTime.now(this.clock)));
		return PAGE;
	}

	@PostMapping("/customers/{number}/contacts")
	ModelAndView log(@PathVariable String number, @ModelAttribute("form") ContactForm form, BindingResult errors,
			Reader reader, Model model, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		ContactDraft draft = form.read(LocalDateTime.now(this.clock), errors);
		if (options("channel").stream().noneMatch((option) -> Objects.equals(option.value(), form.channel()))) {
			errors.rejectValue("channel", "archive.form.unknown");
		}
		if (errors.hasErrors()) {
			fill(head, reader, model);
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.logging.log(head, draft, reader);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done("archive.contact.logged"));
		return new ModelAndView("redirect:/customers/{number}/contacts", Map.of("number", number));
	}

	private void fill(ArchiveHead head, Reader reader, Model model) {
		model.addAttribute("head", head);
		model.addAttribute("channels", options("channel"));
		model.addAttribute("directions", options("direction"));
		List<Choice> persons = new ArrayList<>(List.of(new Choice(null, this.messages.text("archive.contact.nobody"))));
		this.people.of(head.id(), reader)
			.persons()
			.forEach((person) -> persons.add(new Choice(Long.toString(person.id()), person.name())));
		model.addAttribute("persons", persons);
		List<Choice> degrees = new ArrayList<>(
				List.of(new Choice(null, this.messages.text("archive.contact.notSaid"))));
		for (int degree = 5; degree >= 1; degree--) {
			degrees.add(new Choice(Integer.toString(degree),
					degree + " " + this.messages.text("archive.satisfaction." + degree)));
		}
		model.addAttribute("degrees", degrees);
	}

	private List<Choice> options(String key) {
		return Choice.options(this.catalogue.field(Subject.CONTACT_LOG, key));
	}

}
