package org.kedang.web.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportStateException;
import org.kedang.ingest.Imports;
import org.kedang.ingest.mapping.ImportRequest;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.mapping.MappingException;
import org.kedang.ingest.mapping.MappingProfiles;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;
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

	private final Mappings mappings;

	private final MappingProfiles profiles;

	private final ImportPages pages;

	private final MappingViews views;

	ImportMappingController(Imports imports, Mappings mappings, MappingProfiles profiles, ImportPages pages,
			MappingViews views) {
		this.imports = imports;
		this.mappings = mappings;
		this.profiles = profiles;
		this.pages = pages;
		this.views = views;
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
			if (view.phase() != ImportView.Phase.MAPPING) {
				// mapped meanwhile, in another window: what is wrong here counts no more
				return "redirect:/imports/" + id;
			}
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
		model.addAttribute("form", this.views.filled(view.id(), form, refusal, legible));
		return "import/page";
	}

	private void start(long id, MappingForm form, Reader reader) throws IOException, WorkbookRefused {
		List<ImportRequest.Part> parts = new ArrayList<>();
		List<Runnable> kept = new ArrayList<>();
		for (SheetPeek peek : this.imports.peek(id).sheets()) {
			SheetForm said = form.sheets().get(peek.index());
			if (said == null || !said.taken()) {
				continue;
			}
			SheetPeek sheet = this.views.sheet(peek, said.choice());
			Subject subject = this.views.subject(said.choice(), sheet);
			if (subject == null) {
				throw MappingException.unknownSubject(sheet);
			}
			Mapping mapping = said.mapping(sheet);
			Frozen.demandNone(peek.index(), this.mappings.fields(subject), mapping, reader);
			parts.add(ImportRequest.Part.of(sheet, subject, mapping));
			if (!said.name().isEmpty()) {
				kept.add(
						() -> this.profiles.save(said.name(), sheet, subject, mapping, form.options(), reader.actor()));
			}
		}
		this.imports.start(id, new ImportRequest(parts, form.options(), false), reader.actor());
		kept.forEach(Runnable::run);
	}

}
