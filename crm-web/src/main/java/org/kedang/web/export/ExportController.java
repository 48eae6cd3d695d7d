package org.kedang.web.export;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.export.Export;
import org.kedang.export.Exports;
import org.kedang.web.support.Attachments;
import org.kedang.web.support.HtmxRequest;
import org.kedang.web.support.Notice;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows a reader how far an export is, and hands over what is written.
 */
@Controller
class ExportController {

	private final Exports exports;

	private final Clock clock;

	ExportController(Exports exports, Clock clock) {
		this.exports = exports;
		this.clock = clock;
	}

	/** The page; for htmx what is at work alone, which asks for itself again. */
	@GetMapping("/exports")
	String list(Reader reader, HtmxRequest htmx, Model model, HttpServletResponse response) {
		Instant now = this.clock.instant();
		List<Line> lines = this.exports.latest(reader)
			.stream()
			.map((export) -> new Line(export, this.exports.isFor(export, reader), export.isKept(now)))
			.toList();
		Export work = lines.stream().map(Line::export).filter((each) -> !each.finished()).findFirst().orElse(null);
		model.addAttribute("work", work);
		model.addAttribute("rest", (work != null) ? work.rest(now) : null);
		model.addAttribute("lines", lines.stream().filter((line) -> line.export().finished()).toList());
		response.addHeader("Vary", "HX-Request");
		if (htmx.isHtmxRequest()) {
			if (work == null) {
				response.setHeader("HX-Refresh", "true");
			}
			return "export/list :: state";
		}
		this.exports.seen(reader);
		return "export/list";
	}

	/** Never shown by the browser itself, and kept by nobody on the way. */
	@GetMapping("/exports/{id}/file")
	ResponseEntity<Resource> file(@PathVariable("id") long id, Reader reader) {
		Export export = find(id, reader);
		Path file = this.exports.fetch(export, reader).orElseThrow(ExportController::none);
		return ResponseEntity.ok()
			.contentType(Attachments.XLSX)
			.header("Content-Disposition", Attachments.named(export.order().name(), export.order().plainName()))
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.cacheControl(CacheControl.noStore())
			.body(new FileSystemResource(file));
	}

	@PostMapping("/exports/{id}/cancellation")
	String cancel(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		boolean cancelled = this.exports.cancel(find(id, reader));
		flash.addFlashAttribute(Notice.NAME,
				cancelled ? Notice.done("export.cancelled") : Notice.refused("export.over"));
		return "redirect:/exports";
	}

	@PostMapping("/exports/{id}/removal")
	String remove(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		this.exports.remove(find(id, reader));
		flash.addFlashAttribute(Notice.NAME, Notice.done("export.removed"));
		return "redirect:/exports";
	}

	private Export find(long id, Reader reader) {
		return this.exports.find(id, reader).orElseThrow(ExportController::none);
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * One that is over.
	 *
	 * @param obtainable whether the reader gets the file
	 * @param kept whether its time is not over
	 */
	record Line(Export export, boolean obtainable, boolean kept) {
	}

}
