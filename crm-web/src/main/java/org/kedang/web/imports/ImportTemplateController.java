package org.kedang.web.imports;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.template.Templates;
import org.kedang.web.support.Attachments;
import org.kedang.web.support.Languages;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out the workbooks that people fill in, in their language.
 */
@Controller
class ImportTemplateController {

	private static final String ALL = "all";

	private final Templates templates;

	private final Texts texts;

	ImportTemplateController(Templates templates, Texts texts) {
		this.templates = templates;
		this.texts = texts;
	}

	@GetMapping("/imports/templates/{name}.xlsx")
	void download(@PathVariable("name") String name, Locale locale, HttpServletResponse response) throws IOException {
		List<Subject> subjects = Arrays.stream(Subject.values())
			.filter((subject) -> name.equals(ALL) || name.equals(subject.slug()))
			.toList();
		if (subjects.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String file = (subjects.size() == 1)
				? this.texts.text("imports.template.file", subjects.get(0).label(Languages.isEnglish()))
				: this.texts.text("imports.template.file.all");
		Attachments.workbook(response, file, "template-" + name + ".xlsx");
		this.templates.write(subjects, locale, response.getOutputStream());
	}

}
