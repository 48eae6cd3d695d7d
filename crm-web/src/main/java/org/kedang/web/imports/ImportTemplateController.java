package org.kedang.web.imports;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.template.Templates;
import org.kedang.web.support.Attachments;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
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

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Templates templates;

	private final MessageSource messages;

	ImportTemplateController(Templates templates, MessageSource messages) {
		this.templates = templates;
		this.messages = messages;
	}

	@GetMapping("/imports/templates/{name}.xlsx")
	void download(@PathVariable("name") String name, Locale locale, HttpServletResponse response) throws IOException {
		List<Subject> subjects = Arrays.stream(Subject.values())
			.filter((subject) -> name.equals(ALL) || name.equals(subject.slug()))
			.toList();
		if (subjects.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		boolean english = !"zh".equals(locale.getLanguage());
		String title = (subjects.size() == 1) ? subjects.get(0).label(english) : "";
		String file = this.messages.getMessage(title.isEmpty() ? "imports.template.file.all" : "imports.template.file",
				new Object[] { title }, locale);
		response.setContentType(XLSX);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachments.named(file, "template-" + name + ".xlsx"));
		this.templates.write(subjects, locale, response.getOutputStream());
	}

}
