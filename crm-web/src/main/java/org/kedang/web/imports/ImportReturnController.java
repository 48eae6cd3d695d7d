package org.kedang.web.imports;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.ingest.ImportStateException;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.shared.Problem;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The uploaded workbook with notes, for people.
 */
@Controller
class ImportReturnController {

	private final ImportPages pages;

	private final ReturnedFile file;

	ImportReturnController(ImportPages pages, ReturnedFile file) {
		this.pages = pages;
		this.file = file;
	}

	@GetMapping("/imports/{id}/workbook")
	@Nullable String workbook(@PathVariable("id") long id, Reader reader, HttpServletResponse response,
			RedirectAttributes redirect) throws IOException {
		Problem problem;
		try {
			this.file.send(this.pages.find(id).batch(), reader, response);
			return null;
		}
		catch (WorkbookRefused ex) {
			problem = ex.problem();
		}
		catch (ImportStateException ex) {
			problem = ex.problem();
		}
		redirect.addFlashAttribute(Notice.NAME, Notice.refused(problem));
		return "redirect:/imports/" + id;
	}

}
