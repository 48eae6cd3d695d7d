package org.kedang.web.archive;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Note;
import org.kedang.archive.Notes;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A customer's notes for programs.
 */
@RestController
class NoteApi {

	private final ArchiveFrame frame;

	private final Notes notes;

	private final Texts texts;

	NoteApi(ArchiveFrame frame, Notes notes, Texts texts) {
		this.frame = frame;
		this.notes = notes;
		this.texts = texts;
	}

	@Operation(summary = "A customer's notes, the pinned ones first, then the latest")
	@GetMapping("/api/v1/customers/{number}/notes")
	List<Note> list(@PathVariable String number, Reader reader) {
		return this.notes.of(this.frame.head(number, reader).id());
	}

	@Operation(summary = "Writes a note about a customer; answers with all of them")
	@PostMapping("/api/v1/customers/{number}/notes")
	@ResponseStatus(HttpStatus.CREATED)
	List<Note> add(@PathVariable String number, @RequestBody NoteBody body, Reader reader) {
		ArchiveHead head = this.frame.editable(number, reader);
		String text = body.text();
		try {
			if (!this.notes.add(head, (text != null) ? text : "", Boolean.TRUE.equals(body.pinned()), reader)) {
				throw new ResponseStatusException(HttpStatus.CONFLICT, this.texts.text("note.full", Notes.MOST));
			}
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "text", ex);
		}
		return this.notes.of(head.id());
	}

	/**
	 * A note.
	 *
	 * @param text 1 to 1000 letters
	 * @param pinned whether it stands above the others
	 */
	record NoteBody(@Nullable String text, @Nullable Boolean pinned) {
	}

}
