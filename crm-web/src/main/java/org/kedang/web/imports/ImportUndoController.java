package org.kedang.web.imports;

import org.kedang.access.Reader;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.ingest.undo.UndoRefusedException;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Taking an import back: first what that would do, then doing it.
 */
@Controller
class ImportUndoController {

	private static final String PAGE = "redirect:/imports/";

	private final ImportUndos undos;

	private final ImportPages pages;

	private final UndoPages undoPages;

	ImportUndoController(ImportUndos undos, ImportPages pages, UndoPages undoPages) {
		this.undos = undos;
		this.pages = pages;
		this.undoPages = undoPages;
	}

	@GetMapping("/imports/{id}/undo")
	String preview(@PathVariable("id") long id, @RequestParam(name = "kept", defaultValue = "0") int kept,
			RedirectAttributes redirect, Model model) {
		model.addAttribute("view", this.pages.find(id));
		try {
			this.undoPages.preview(id, Math.max(0, kept), model);
			return "import/undo";
		}
		catch (UndoRefusedException ex) {
			return refused(id, ex, redirect);
		}
	}

	@PostMapping("/imports/{id}/undo")
	String undo(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		this.pages.find(id);
		try {
			this.undos.request(id, reader.actor());
			redirect.addFlashAttribute(Notice.NAME, Notice.done("undo.requested"));
			return PAGE + id;
		}
		catch (UndoRefusedException ex) {
			return refused(id, ex, redirect);
		}
	}

	@PostMapping("/imports/{id}/undo/cancellation")
	String cancel(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		this.pages.find(id);
		try {
			this.undos.cancel(id, reader.actor());
			redirect.addFlashAttribute(Notice.NAME, Notice.done("undo.cancel.asked"));
			return PAGE + id;
		}
		catch (UndoRefusedException ex) {
			return refused(id, ex, redirect);
		}
	}

	/** What stayed when it was taken back. */
	@GetMapping("/imports/{id}/undo/kept")
	String kept(@PathVariable("id") long id, @RequestParam(name = "kept", defaultValue = "0") int kept, Model model) {
		model.addAttribute("view", this.pages.find(id));
		this.undos.find(id).ifPresent((undo) -> this.undoPages.kept(undo, Math.max(0, kept), model));
		return "import/kept";
	}

	private static String refused(long id, UndoRefusedException ex, RedirectAttributes redirect) {
		redirect.addFlashAttribute(Notice.NAME, Notice.refused(ex.problem().code()));
		return PAGE + id;
	}

}
