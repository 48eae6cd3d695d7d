package org.kedang.web.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportStateException;
import org.kedang.ingest.Imports;
import org.kedang.web.support.Attachments;
import org.kedang.web.support.HtmxRequest;
import org.kedang.web.support.Notice;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one import, from its mapping to its report.
 */
@Controller
class ImportPageController {

	private static final String PAGE = "redirect:/imports/";

	private final Imports imports;

	private final ImportPages pages;

	private final AuditTrail audit;

	ImportPageController(Imports imports, ImportPages pages, AuditTrail audit) {
		this.imports = imports;
		this.pages = pages;
		this.audit = audit;
	}

	@GetMapping("/imports/{id}")
	String show(@PathVariable("id") long id, @RequestParam(name = "problems", defaultValue = "0") int problems,
			RowsChoice rows, Reader reader, Model model) {
		this.pages.show(this.pages.find(id), problems, rows, reader, model);
		return "import/page";
	}

	/**
	 * How far a running import is. As soon as it runs no more, the whole page takes its
	 * next shape.
	 */
	@GetMapping("/imports/{id}/progress")
	String progress(@PathVariable("id") long id, HtmxRequest htmx, Reader reader, HttpServletResponse response,
			Model model) {
		if (!htmx.isHtmxRequest()) {
			return PAGE + id;
		}
		ImportView view = this.pages.find(id);
		this.pages.show(view, 0, RowsChoice.NONE, reader, model);
		if (view.running()) {
			return "import/progress :: progress";
		}
		response.setHeader("HX-Retarget", "#import");
		response.setHeader("HX-Reswap", "outerHTML");
		return "import/page :: content";
	}

	@PostMapping("/imports/{id}/confirmation")
	String confirm(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		this.pages.find(id);
		try {
			this.imports.confirm(id, reader.actor());
		}
		catch (ImportStateException ex) {
			refuse(redirect, ex);
		}
		return PAGE + id;
	}

	@PostMapping("/imports/{id}/cancellation")
	String cancel(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		this.pages.find(id);
		try {
			this.imports.cancel(id, reader.actor());
		}
		catch (ImportStateException ex) {
			refuse(redirect, ex);
		}
		return PAGE + id;
	}

	private static void refuse(RedirectAttributes redirect, ImportStateException ex) {
		redirect.addFlashAttribute(Notice.NAME, Notice.refused(ex.problem()));
	}

	/** The file as it came; never shown by the browser itself, whatever it is. */
	@GetMapping("/imports/{id}/file")
	ResponseEntity<Resource> file(@PathVariable("id") long id, Reader reader) {
		ImportBatch batch = this.pages.find(id).batch();
		if (!ImportPages.seesContents(reader, batch)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		Path file = this.imports.file(id);
		if (!Files.isReadable(file)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.audit.record(reader.actor(), "import-file", "import", id, Map.of("file", batch.fileName()));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION, Attachments.named(batch.fileName()))
			.body(new FileSystemResource(file));
	}

}
