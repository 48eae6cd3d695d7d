package org.kedang.web.imports;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import org.kedang.access.Reader;
import org.kedang.ingest.Imports;
import org.kedang.ingest.UnknownImportException;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.ingest.undo.UndoPreview;
import org.kedang.ingest.undo.UndoRefusedException;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Taking imports back, for programs.
 */
@RestController
class ImportUndoApi {

	private static final int MOST = 1000;

	private final Imports imports;

	private final ImportUndos undos;

	private final MessageSource texts;

	private final Clock clock;

	ImportUndoApi(Imports imports, ImportUndos undos, MessageSource texts, Clock clock) {
		this.imports = imports;
		this.undos = undos;
		this.texts = texts;
		this.clock = clock;
	}

	@Operation(summary = "What undoing an import would do now")
	@GetMapping("/api/v1/imports/{id}/undo")
	UndoPreview preview(@PathVariable long id, @RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "100") int limit) {
		this.imports.get(id);
		return this.undos.preview(id, Math.max(0, offset), Math.max(1, Math.min(limit, MOST)));
	}

	@Operation(summary = "Undoes an import in the background")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/api/v1/imports/{id}/undo")
	ResponseEntity<UndoBody> undo(@PathVariable long id, Reader reader) {
		this.imports.get(id);
		ImportUndo undo = this.undos.request(id, reader.actor());
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/imports/" + id))
			.body(UndoBody.of(undo, this.clock.instant()));
	}

	@Operation(summary = "Stops undoing an import; nothing of it has happened then")
	@PostMapping("/api/v1/imports/{id}/undo/cancellation")
	UndoBody cancel(@PathVariable long id, Reader reader) {
		this.imports.get(id);
		return UndoBody.of(this.undos.cancel(id, reader.actor()), this.clock.instant());
	}

	@ExceptionHandler
	ProblemDetail refused(UndoRefusedException ex, Locale locale) {
		return detail(HttpStatus.CONFLICT, ex.problem().code(), locale);
	}

	@ExceptionHandler
	ProblemDetail unknown(UnknownImportException ex, Locale locale) {
		return detail(HttpStatus.NOT_FOUND, "import.api.unknown", locale);
	}

	private ProblemDetail detail(HttpStatus status, String code, Locale locale) {
		ProblemDetail detail = ProblemDetail.forStatus(status);
		detail.setDetail(this.texts.getMessage(code, null, code, locale));
		detail.setProperty("code", code);
		return detail;
	}

}
