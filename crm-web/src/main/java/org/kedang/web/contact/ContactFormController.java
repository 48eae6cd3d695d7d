package org.kedang.web.contact;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ContactDraft;
import org.kedang.archive.ContactLogging;
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

	private final ContactChoices choices;

	private final Clock clock;

	ContactFormController(ArchiveFrame frame, ContactLogging logging, ContactChoices choices, Clock clock) {
		this.frame = frame;
		this.logging = logging;
		this.choices = choices;
		this.clock = clock;
	}

	@GetMapping("/customers/{number}/contacts/new")
	String blank(@PathVariable String number, Reader reader, Model model) {
		this.choices.fill(this.frame.head(number, reader), List.of(), reader, model);
		model.addAttribute("form", ContactForm.blank(LocalDateTime.now(this.clock)));
		return PAGE;
	}

	@PostMapping("/customers/{number}/contacts")
	ModelAndView log(@PathVariable String number, @ModelAttribute("form") ContactForm form, BindingResult errors,
			Reader reader, Model model, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		ContactDraft draft = this.choices.read(form, errors);
		this.choices.demandDay(draft, null, errors);
		if (errors.hasErrors()) {
			this.choices.fill(head, List.of(), reader, model);
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

}
