package org.kedang.web.contact;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ContactDraft;
import org.kedang.archive.ContactLogging;
import org.kedang.archive.LoggedContact;
import org.kedang.archive.LoggedContacts;
import org.kedang.archive.Slice;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.web.archive.ArchiveFrame;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The contacts with a customer, and complaints made in them, for programs.
 */
@RestController
class ContactApi {

	private static final int SIZE = 50;

	private static final String PERSONS = "person is the id of the contact person it was with, others are the ids of those who took part besides, 50 at most.";

	private final ArchiveFrame frame;

	private final LoggedContacts contacts;

	private final ContactLogging logging;

	private final Catalogue catalogue;

	private final Clock clock;

	ContactApi(ArchiveFrame frame, LoggedContacts contacts, ContactLogging logging, Catalogue catalogue, Clock clock) {
		this.frame = frame;
		this.contacts = contacts;
		this.logging = logging;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	@Operation(summary = "The contacts with a customer, the latest first, 50 at a time",
			description = "person is the name of the contact person it was with, others are the names of those who took part besides.")
	@GetMapping("/api/v1/customers/{number}/contacts")
	Contacts list(@PathVariable String number, @RequestParam(required = false) @Nullable String after, Reader reader) {
		ArchiveHead head = this.frame.head(number, reader);
		Slice<LoggedContact> slice = this.contacts.of(head.id(), after, SIZE);
		return new Contacts(slice.items(), slice.next());
	}

	@Operation(summary = "Records a contact with a customer", description = PERSONS
			+ " One that was answered says something: content, satisfaction, nextStep or nextOn; else it is refused, naming content.")
	@PostMapping("/api/v1/customers/{number}/contacts")
	@ResponseStatus(HttpStatus.CREATED)
	Created log(@PathVariable String number, @RequestBody ContactBody body, Reader reader) {
		return new Created(log(this.frame.editable(number, reader), body, reader));
	}

	@Operation(summary = "Records a complaint of a customer, made in a contact that came in", description = PERSONS)
	@PostMapping("/api/v1/customers/{number}/complaints")
	@ResponseStatus(HttpStatus.CREATED)
	Created complain(@PathVariable String number, @RequestBody ContactBody body, Reader reader) {
		String content = body.content();
		refuseUnless(content != null && !content.isBlank(), "content");
		return new Created(log(this.frame.editable(number, reader), body.asComplaint(), reader));
	}

	private long log(ArchiveHead head, ContactBody body, Reader reader) {
		List<Long> others = body.others();
		refuseUnless(others == null || others.size() <= ContactForm.MOST_COMPANIONS,
				"others=0.." + ContactForm.MOST_COMPANIONS);
		LocalDateTime now = LocalDateTime.now(this.clock);
		ContactForm form = body.form(now);
		Errors errors = new BeanPropertyBindingResult(form, "contact");
		ContactDraft draft = form.read(now, errors);
		errors.getFieldErrors().forEach((error) -> refuseUnless(false, error.getField()));
		refuseUnless(isOption("channel", form.channel()), "channel");
		refuseUnless(isOption("direction", form.direction()), "direction");
		try {
			return this.logging.log(head, draft, reader);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "person", ex);
		}
	}

	private boolean isOption(String key, @Nullable String value) {
		return this.catalogue.field(Subject.CONTACT_LOG, key)
			.options()
			.stream()
			.anyMatch((option) -> option.key().equals(value));
	}

	private static void refuseUnless(boolean fine, String expected) {
		if (!fine) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, expected);
		}
	}

	/**
	 * Some contacts.
	 *
	 * @param next give it as {@code after} to get the next ones; null behind the last
	 */
	record Contacts(List<LoggedContact> items, @Nullable String next) {
	}

	/**
	 * What was recorded.
	 */
	record Created(long id) {
	}

}
