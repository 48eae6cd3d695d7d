package org.kedang.web.contact;

import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ContactCorrecting;
import org.kedang.archive.ContactDraft;
import org.kedang.archive.StoredContact;
import org.kedang.archive.StoredContacts;
import org.kedang.web.archive.ArchiveFrame;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form in which a contact is corrected or withdrawn.
 */
@Controller
class ContactCorrectionController {

	private static final String PAGE = "customer/contact";

	private final ArchiveFrame frame;

	private final StoredContacts contacts;

	private final ContactCorrecting correcting;

	private final ContactChoices choices;

	ContactCorrectionController(ArchiveFrame frame, StoredContacts contacts, ContactCorrecting correcting,
			ContactChoices choices) {
		this.frame = frame;
		this.contacts = contacts;
		this.correcting = correcting;
		this.choices = choices;
	}

	@GetMapping("/customers/{number}/contacts/{id}")
	String open(@PathVariable String number, @PathVariable long id, Reader reader, Model model) {
		ArchiveHead head = this.frame.head(number, reader);
		StoredContact contact = find(head, id, reader);
		model.addAttribute("form", ContactForm.of(contact.said()));
		fill(head, contact, reader, model);
		return PAGE;
	}

	/** Whoever was overtaken sees how, with what was typed. */
	@PostMapping("/customers/{number}/contacts/{id}")
	ModelAndView correct(@PathVariable String number, @PathVariable long id, @ModelAttribute("form") ContactForm form,
			BindingResult errors, @RequestParam(defaultValue = "-1") int version, Reader reader, Model model,
			RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		StoredContact contact = find(head, id, reader);
		ContactDraft draft = this.choices.read(form, errors);
		this.choices.demandDay(draft, contact.said().nextStep(), errors);
		ContactChoices.demandComplaint(draft, contact.said(), errors);
		if (errors.hasErrors()) {
			fill(head, contact, reader, model);
			model.addAttribute("version", version);
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			if (!this.correcting.correct(head, contact, version, draft, reader)) {
				model.addAttribute(Notice.NAME, Notice.refused("contact.change.overtaken"));
				fill(head, find(head, id, reader), reader, model);
				return new ModelAndView(PAGE, HttpStatus.CONFLICT);
			}
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done("contact.change.corrected"));
		return back(number);
	}

	@PostMapping("/customers/{number}/contacts/{id}/withdrawal")
	ModelAndView withdraw(@PathVariable String number, @PathVariable long id,
			@RequestParam(defaultValue = "-1") int version, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		boolean gone = this.correcting.withdraw(head, find(head, id, reader), version, reader);
		flash.addFlashAttribute(Notice.NAME,
				gone ? Notice.done("contact.change.withdrawn") : Notice.refused("contact.change.kept"));
		return back(number);
	}

	private StoredContact find(ArchiveHead head, long id, Reader reader) {
		return this.contacts.find(head, id, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void fill(ArchiveHead head, StoredContact contact, Reader reader, Model model) {
		this.choices.fill(head, contact.persons(), reader, model);
		model.addAttribute("contact", contact);
		model.addAttribute("version", contact.version());
		model.addAttribute("revisions",
				this.contacts.revisions(List.of(contact.id())).getOrDefault(contact.id(), List.of()));
	}

	private static ModelAndView back(String number) {
		return new ModelAndView("redirect:/customers/{number}/contacts", Map.of("number", number));
	}

}
