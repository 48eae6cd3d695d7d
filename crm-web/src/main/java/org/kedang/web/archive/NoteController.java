package org.kedang.web.archive;

import java.util.function.BooleanSupplier;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Notes;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A customer's notes.
 */
@Controller
class NoteController {

	private final ArchiveFrame frame;

	private final Notes notes;

	NoteController(ArchiveFrame frame, Notes notes) {
		this.frame = frame;
		this.notes = notes;
	}

	@GetMapping("/customers/{number}/notes")
	String list(@PathVariable String number, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "notes", model).head();
		model.addAttribute("notes", this.notes.of(head.id()));
		return ArchiveFrame.PAGE;
	}

	@PostMapping("/customers/{number}/notes")
	ModelAndView add(@PathVariable String number, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "false") boolean pinned, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		return done(head, () -> this.notes.add(head, text, pinned, reader), "note.full", text, flash);
	}

	@PostMapping("/customers/{number}/notes/{id}")
	ModelAndView edit(@PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "-1") int version, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		return done(head, () -> this.notes.edit(head, id, version, text, reader), "note.overtaken", text, flash);
	}

	@PostMapping("/customers/{number}/notes/{id}/pin")
	ModelAndView pin(@PathVariable String number, @PathVariable long id,
			@RequestParam(defaultValue = "true") boolean pinned, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		return done(head, () -> this.notes.pin(head, id, pinned, reader), "note.overtaken", "", flash);
	}

	@PostMapping("/customers/{number}/notes/{id}/removal")
	ModelAndView remove(@PathVariable String number, @PathVariable long id, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		return done(head, () -> this.notes.remove(head, id, reader), "note.overtaken", "", flash);
	}

	/** What was typed is kept where it was refused. */
	private static ModelAndView done(ArchiveHead head, BooleanSupplier action, String refusal, String text,
			RedirectAttributes flash) {
		try {
			if (!action.getAsBoolean()) {
				flash.addFlashAttribute(Notice.NAME, Notice.refused(refusal, Notes.MOST));
				flash.addFlashAttribute("typedNote", text);
			}
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("note.wrong", Notes.LONGEST));
			flash.addFlashAttribute("typedNote", text);
		}
		return new ModelAndView("redirect:/customers/{number}/notes", "number", head.number());
	}

}
