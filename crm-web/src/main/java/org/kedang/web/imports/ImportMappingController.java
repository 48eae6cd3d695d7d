package org.kedang.web.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportRequest;
import org.kedang.ingest.ImportStateException;
import org.kedang.ingest.Imports;
import org.kedang.ingest.Mapping;
import org.kedang.ingest.MappingException;
import org.kedang.ingest.SheetPeek;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes what somebody says about the columns of an uploaded sheet, and has it checked.
 */
@Controller
class ImportMappingController {

	private static final int UNPROCESSABLE = 422;

	private final Imports imports;

	private final ImportPages pages;

	private final MappingViews mappings;

	ImportMappingController(Imports imports, ImportPages pages, MappingViews mappings) {
		this.imports = imports;
		this.pages = pages;
		this.mappings = mappings;
	}

	@PostMapping("/imports/{id}/mapping")
	String map(@PathVariable("id") long id, @RequestParam Map<String, String> parameters, Reader reader,
			RedirectAttributes redirect, HttpServletResponse response, Model model)
			throws IOException, WorkbookRefused {
		ImportView view = this.pages.find(id);
		MappingForm form = MappingForm.of(parameters);
		if (view.phase() == ImportView.Phase.MAPPING && !form.isAsShown()) {
			return page(view, form, null, reader, model);
		}
		try {
			start(id, form, reader);
		}
		catch (MappingException ex) {
			response.setStatus(UNPROCESSABLE);
			return page(view, form, ex, reader, model);
		}
		catch (ImportStateException ex) {
			redirect.addFlashAttribute(Notice.NAME, Notice.refused(ex.problem()));
		}
		return "redirect:/imports/" + id;
	}

	private String page(ImportView view, MappingForm form, @Nullable MappingException refusal, Reader reader,
			Model model) throws IOException, WorkbookRefused {
		boolean legible = ImportPages.seesContents(reader, view.batch());
		model.addAttribute("view", view);
		model.addAttribute("legible", legible);
		model.addAttribute("form", this.mappings.filled(view.id(), form, refusal, legible));
		return "import/page";
	}

	private void start(long id, MappingForm form, Reader reader) throws IOException, WorkbookRefused {
		List<ImportRequest.Part> parts = new ArrayList<>();
		List<Runnable> profiles = new ArrayList<>();
		for (SheetPeek peek : this.imports.peek(id).sheets()) {
			SheetForm said = form.sheets().get(peek.index());
			if (said == null || !said.taken()) {
				continue;
			}
			SheetPeek sheet = this.mappings.sheet(peek, said.choice());
			Subject subject = this.mappings.subject(said.choice(), sheet);
			if (subject == null) {
				throw MappingException.unknownSubject(sheet);
			}
			Mapping mapping = said.mapping(sheet);
			Frozen.demandNone(peek.index(), this.imports.fields(subject), mapping, reader);
			parts.add(ImportRequest.Part.of(sheet, subject, mapping));
			if (!said.name().isEmpty()) {
				profiles.add(() -> this.imports.saveProfile(said.name(), sheet, subject, mapping, form.options(),
						reader.actor()));
			}
		}
		this.imports.start(id, new ImportRequest(parts, form.options(), false), reader.actor());
		profiles.forEach(Runnable::run);
	}

}
