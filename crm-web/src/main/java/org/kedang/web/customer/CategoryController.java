package org.kedang.web.customer;

import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Twin;
import org.kedang.archive.Twins;
import org.kedang.customer.ArchiveChangedException;
import org.kedang.customer.Change;
import org.kedang.web.archive.ArchiveFrame;
import org.kedang.web.archive.ChangeTexts;
import org.kedang.web.field.FormDeriving;
import org.kedang.web.field.FormReading;
import org.kedang.web.support.HtmxRequest;

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

/**
 * Edits one category of an archive where it stands: each answer is that category alone,
 * to be read, to be typed into, saved or in conflict. By the same rules as the form of
 * the whole page, to which it leads without JavaScript.
 */
@Controller
class CategoryController {

	private static final String FORM = "customer/inplace :: typing";

	private final ArchiveFrame frame;

	private final CustomerForms forms;

	private final FormReading reading;

	private final FormDeriving deriving;

	private final ArchiveEditing editing;

	private final Twins twins;

	private final ChangeTexts changes;

	CategoryController(ArchiveFrame frame, CustomerForms forms, FormReading reading, FormDeriving deriving,
			ArchiveEditing editing, Twins twins, ChangeTexts changes) {
		this.frame = frame;
		this.forms = forms;
		this.reading = reading;
		this.deriving = deriving;
		this.editing = editing;
		this.twins = twins;
		this.changes = changes;
	}

	/** The category as it is read, for who leaves its form. */
	@GetMapping("/customers/{number}/categories/{category}")
	ModelAndView read(@PathVariable String number, @PathVariable String category, Reader reader, HtmxRequest htmx,
			Model model) {
		if (!htmx.isHtmxRequest()) {
			return new ModelAndView("redirect:/customers/{number}/fields", Map.of("number", number));
		}
		return room(number, category, reader, model);
	}

	@GetMapping("/customers/{number}/categories/{category}/form")
	ModelAndView form(@PathVariable String number, @PathVariable String category, Reader reader, HtmxRequest htmx,
			Model model) {
		if (!htmx.isHtmxRequest()) {
			return new ModelAndView("redirect:/customers/{number}/edit",
					Map.of("number", number, "category", category));
		}
		ArchiveHead head = this.frame.editable(number, reader);
		this.forms.show(head, this.forms.values(head, category, reader), category, reader, model);
		return new ModelAndView(FORM);
	}

	/** What is wrong with one field as it is typed, or how it would be written. */
	@PostMapping("/customers/{number}/categories/{category}/check")
	String check(@PathVariable String number, @PathVariable String category, @RequestParam String field,
			@RequestParam Map<String, String> typed, Reader reader, Model model) {
		ArchiveHead head = this.frame.editable(number, reader);
		List<ArchiveValue> values = this.forms.values(head, category, reader);
		FormReading.Result result = this.reading
			.read(values.stream().filter((value) -> value.field().key().equals(field)).toList(), typed, reader);
		this.deriving.derive(values, result);
		findTwins(result, head, reader);
		model.addAttribute("key", field);
		model.addAttribute("error", result.errors().get(field));
		model.addAttribute("twin", result.twins().get(field));
		model.addAttribute("said", result.changes());
		return "customer/inplace :: checked";
	}

	@PostMapping("/customers/{number}/categories/{category}")
	ModelAndView save(@PathVariable String number, @PathVariable String category, @RequestParam int version,
			@RequestParam Map<String, String> typed, Reader reader, Model model) {
		ArchiveHead head = this.frame.editable(number, reader);
		List<ArchiveValue> values = this.forms.values(head, category, reader);
		FormReading.Result result = this.reading.read(values, typed, reader);
		this.deriving.derive(values, result);
		findTwins(result, head, reader);
		if (result.isWrong()) {
			this.forms.showAgain(head, values, category, typed, result, reader, model);
			return new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			List<Change> changed = this.editing.revise(head, version, result.values(), reader);
			model.addAttribute("changed", this.changes.of(changed, reader));
			model.addAttribute("said", result.changes());
			return room(number, category, reader, model);
		}
		catch (ArchiveChangedException | OptimisticLockingFailureException ex) {
			ArchiveHead now = this.frame.head(number, reader);
			this.forms.showConflict(now, this.forms.values(now, category, reader), category, typed, result, reader,
					model);
			return new ModelAndView("customer/inplace :: conflict", HttpStatus.CONFLICT);
		}
	}

	private ModelAndView room(String number, String category, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "fields", model).head();
		model.addAttribute("room",
				this.frame.rooms(head, reader)
					.stream()
					.filter((each) -> each.category().key().equals(category))
					.findFirst()
					.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return new ModelAndView("customer/inplace :: saved");
	}

	private void findTwins(FormReading.Result result, ArchiveHead head, Reader reader) {
		for (Twin twin : this.twins.of(result.values(), head.id(), reader)) {
			result.twins().put(twin.field().key(), twin);
		}
	}

}
