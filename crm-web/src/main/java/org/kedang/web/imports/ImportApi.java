package org.kedang.web.imports;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportStateException;
import org.kedang.ingest.Imports;
import org.kedang.ingest.UnknownImportException;
import org.kedang.ingest.UploadNotKeptException;
import org.kedang.ingest.mapping.MappingException;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.shared.Problem;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports for programs.
 */
@RestController
class ImportApi {

	private final Imports imports;

	private final ImportIntake intake;

	private final ImportBodies bodies;

	private final ReturnedFile file;

	private final ImportTexts texts;

	ImportApi(Imports imports, ImportIntake intake, ImportBodies bodies, ReturnedFile file, ImportTexts texts) {
		this.imports = imports;
		this.intake = intake;
		this.bodies = bodies;
		this.file = file;
		this.texts = texts;
	}

	@Operation(summary = "Takes a workbook in and starts importing it")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<ImportBody> upload(@RequestPart("file") MultipartFile file,
			@ParameterObject @ModelAttribute ImportOrder order, Reader reader) throws IOException {
		ImportBatch batch = this.intake.take(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
				file.getInputStream(), order, reader);
		return accepted(batch, reader);
	}

	@Operation(summary = "Where an import stands, and its first errors")
	@GetMapping("/api/v1/imports/{id}")
	ImportBody find(@PathVariable long id, Reader reader) {
		return this.bodies.of(this.imports.get(id), reader);
	}

	@Operation(summary = "Stores an import that was checked and waits for it")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/api/v1/imports/{id}/confirmation")
	ResponseEntity<ImportBody> confirm(@PathVariable long id, Reader reader) {
		return accepted(this.imports.confirm(id, reader.actor()), reader);
	}

	@Operation(summary = "Stops an import; nothing of it is stored")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/api/v1/imports/{id}/cancellation")
	ResponseEntity<ImportBody> cancel(@PathVariable long id, Reader reader) {
		return accepted(this.imports.cancel(id, reader.actor()), reader);
	}

	@Operation(summary = "The uploaded workbook with notes on what became of its rows")
	@GetMapping("/api/v1/imports/{id}/workbook")
	void workbook(@PathVariable long id, Reader reader, HttpServletResponse response) throws IOException {
		try {
			this.file.send(this.imports.get(id), reader, response);
		}
		catch (WorkbookRefused ex) {
			throw new ImportRefusedException(ex.problem());
		}
	}

	private ResponseEntity<ImportBody> accepted(ImportBatch batch, Reader reader) {
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/imports/" + batch.id()))
			.body(this.bodies.of(batch, reader));
	}

	@ExceptionHandler
	ProblemDetail unmapped(MappingException ex) {
		ProblemDetail detail = detail(HttpStatus.UNPROCESSABLE_CONTENT, ex.problem());
		String field = ex.field();
		if (field != null) {
			detail.setProperty("field", field);
		}
		return detail;
	}

	@ExceptionHandler
	ProblemDetail refused(ImportRefusedException ex) {
		return detail(HttpStatus.UNPROCESSABLE_CONTENT, ex.problem());
	}

	@ExceptionHandler
	ProblemDetail wrongState(ImportStateException ex) {
		return detail(HttpStatus.CONFLICT, ex.problem());
	}

	@ExceptionHandler
	ProblemDetail notKept(UploadNotKeptException ex) {
		return detail(HttpStatus.INSUFFICIENT_STORAGE, ex.problem());
	}

	@ExceptionHandler
	ProblemDetail unknown(UnknownImportException ex) {
		return detail(HttpStatus.NOT_FOUND, Problem.of("import.api.unknown"));
	}

	private ProblemDetail detail(HttpStatus status, @Nullable Problem problem) {
		ProblemDetail detail = ProblemDetail.forStatus(status);
		if (problem != null) {
			detail.setDetail(this.texts.sentence(problem));
			detail.setProperty("code", problem.code());
		}
		return detail;
	}

}
