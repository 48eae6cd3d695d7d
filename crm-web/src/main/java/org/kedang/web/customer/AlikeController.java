package org.kedang.web.customer;

import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveValue;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.duplicate.TypedMatching;
import org.kedang.web.field.FormDeriving;
import org.kedang.web.field.FormReading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells while a new customer is typed who may be the same one.
 */
@Controller
class AlikeController {

	private final CustomerForms forms;

	private final FormReading reading;

	private final FormDeriving deriving;

	private final TypedMatching matching;

	AlikeController(CustomerForms forms, FormReading reading, FormDeriving deriving, TypedMatching matching) {
		this.forms = forms;
		this.reading = reading;
		this.deriving = deriving;
		this.matching = matching;
	}

	/** The notice alone; what cannot be read yet is left out. */
	@PostMapping("/customers/new/matches")
	String matches(@RequestParam(defaultValue = "individuals") String kind, @RequestParam Map<String, String> typed,
			Reader reader, Model model) {
		Subject subject = CustomerFormController.subject(kind);
		List<ArchiveValue> blank = this.forms.blank(subject, reader);
		FormReading.Result result = this.reading.read(blank, typed, reader);
		this.deriving.derive(blank, result);
		model.addAttribute("alike", this.matching.of(subject, result.values(), reader));
		model.addAttribute("sure", typed.get("sure"));
		return "customer/alike :: alike";
	}

}
