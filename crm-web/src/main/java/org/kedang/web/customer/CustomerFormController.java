package org.kedang.web.customer;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Twin;
import org.kedang.archive.Twins;
import org.kedang.catalogue.Subject;
import org.kedang.customer.ArchiveChangedException;
import org.kedang.ingest.duplicate.Alike;
import org.kedang.ingest.duplicate.TypedMatching;
import org.kedang.web.archive.ArchiveFrame;
import org.kedang.web.field.FormDeriving;
import org.kedang.web.field.FormReading;
import org.kedang.web.support.Notice;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms for new archives and for one category of an archive.
 */
@Controller
class CustomerFormController {

	private final CustomerForms forms;

	private final FormReading reading;

	private final FormDeriving deriving;

	private final ArchiveEditing editing;

	private final ArchiveFrame frame;

	private final Twins twins;

	private final TypedMatching matching;

	CustomerFormController(CustomerForms forms, FormReading reading, FormDeriving deriving, ArchiveEditing editing,
			ArchiveFrame frame, Twins twins, TypedMatching matching) {
		this.forms = forms;
		this.reading = reading;
		this.deriving = deriving;
		this.editing = editing;
		this.frame = frame;
		this.twins = twins;
		this.matching = matching;
	}

	@GetMapping("/customers/new")
	String blank(@RequestParam(defaultValue = "individuals") String kind, Reader reader, Model model) {
		Subject subject = subject(kind);
		this.forms.show(subject, this.forms.blank(subject, reader), reader, model);
		return "customer/new";
	}

	@PostMapping("/customers")
	ModelAndView create(@RequestParam(defaultValue = "individuals") String kind,
			@RequestParam Map<String, String> typed, Reader reader, Model model, RedirectAttributes flash) {
		Subject subject = subject(kind);
		List<ArchiveValue> blank = this.forms.blank(subject, reader);
		FormReading.Result result = this.reading.read(blank, typed, reader);
		this.deriving.derive(blank, result);
		this.forms.demand(subject, result);
		findTwins(result, null, reader);
		if (result.isWrong()) {
			this.forms.showAgain(subject, blank, typed, result, reader, model);
			return new ModelAndView("customer/new", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (mayBeStored(subject, result, typed.get("sure"), reader, model)) {
			this.forms.showAgain(subject, blank, typed, result, reader, model);
			return new ModelAndView("customer/new", HttpStatus.CONFLICT);
		}
		String number = open(subject, result, reader);
		if (number == null) {
			this.forms.showAgain(subject, blank, typed, result, reader, model);
			return new ModelAndView("customer/new", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done("archive.form.created", number));
		flash.addFlashAttribute("standardised", result.changes());
		return new ModelAndView("redirect:/customers/{number}", Map.of("number", number));
	}

	@GetMapping("/customers/{number}/edit")
	String edit(@PathVariable String number, @RequestParam(defaultValue = "basic") String category, Reader reader,
			Model model) {
		ArchiveHead head = this.frame.head(number, reader);
		this.forms.show(head, this.forms.values(head, category, reader), category, reader, model);
		return "customer/edit";
	}

	@PostMapping("/customers/{number}")
	ModelAndView revise(@PathVariable String number, @RequestParam(defaultValue = "basic") String category,
			@RequestParam int version, @RequestParam Map<String, String> typed, Reader reader, Model model,
			RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		List<ArchiveValue> values = this.forms.values(head, category, reader);
		FormReading.Result result = this.reading.read(values, typed, reader);
		this.deriving.derive(values, result);
		findTwins(result, head.id(), reader);
		if (result.isWrong()) {
			this.forms.showAgain(head, values, category, typed, result, reader, model);
			return new ModelAndView("customer/edit", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			boolean changed = !this.editing.revise(head, version, result.values(), reader).isEmpty();
			flash.addFlashAttribute(Notice.NAME,
					Notice.done(changed ? "archive.form.saved" : "archive.form.unchanged"));
			flash.addFlashAttribute("standardised", result.changes());
			return new ModelAndView("redirect:/customers/{number}/fields", Map.of("number", number));
		}
		catch (ArchiveChangedException | OptimisticLockingFailureException ex) {
			ArchiveHead now = this.frame.head(number, reader);
			this.forms.showConflict(now, this.forms.values(now, category, reader), category, typed, result, reader,
					model);
			return new ModelAndView("customer/conflict", HttpStatus.CONFLICT);
		}
	}

	/**
	 * Whether somebody stored may be the same, who then stands in the model, and nobody
	 * has said of these very values that they are another's.
	 */
	private boolean mayBeStored(Subject subject, FormReading.Result result, @Nullable String sure, Reader reader,
			Model model) {
		Alike alike = this.matching.of(subject, result.values(), reader);
		model.addAttribute("alike", alike);
		return !alike.isEmpty() && !alike.compared().equals(sure);
	}

	/** Null where somebody else took a number in the meantime. */
	private @Nullable String open(Subject subject, FormReading.Result result, Reader reader) {
		try {
			return this.editing.open(subject, result.values(), reader);
		}
		catch (DataIntegrityViolationException ex) {
			findTwins(result, null, reader);
			if (!result.isWrong()) {
				throw ex;
			}
			return null;
		}
	}

	private void findTwins(FormReading.Result result, @Nullable Long self, Reader reader) {
		for (Twin twin : this.twins.of(result.values(), self, reader)) {
			result.twins().put(twin.field().key(), twin);
		}
	}

	static Subject subject(String kind) {
		return kind.startsWith("corporate") ? Subject.CORPORATE : Subject.INDIVIDUAL;
	}

}
