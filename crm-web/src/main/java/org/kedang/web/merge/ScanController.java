package org.kedang.web.merge;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.ingest.duplicate.DuplicateScan;
import org.kedang.ingest.duplicate.DuplicateScans;
import org.kedang.web.support.HtmxRequest;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Searches the archive for duplicates when asked, and tells how far the search is.
 */
@Controller
class ScanController {

	private final DuplicateScans scans;

	ScanController(DuplicateScans scans) {
		this.scans = scans;
	}

	/** The state alone, which asks for itself again while a search is at work. */
	@GetMapping("/duplicates/scan")
	String state(HtmxRequest htmx, Model model, HttpServletResponse response) {
		DuplicateScan scan = this.scans.latest().orElse(null);
		if (!htmx.isHtmxRequest()) {
			return "redirect:/duplicates";
		}
		if (scan == null || scan.finished()) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("scan", scan);
		return "merge/scan :: scan";
	}

	@PostMapping("/duplicates/scans")
	String request(Reader reader, RedirectAttributes flash) {
		boolean queued = this.scans.request(false, reader);
		flash.addFlashAttribute(Notice.NAME,
				queued ? Notice.done("duplicates.scan.queued") : Notice.refused("duplicates.scan.already"));
		return "redirect:/duplicates";
	}

	@PostMapping("/duplicates/scans/{id}/cancellation")
	String cancel(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		boolean cancelled = this.scans.cancel(id, reader);
		flash.addFlashAttribute(Notice.NAME,
				cancelled ? Notice.done("duplicates.scan.cancelled") : Notice.refused("duplicates.scan.over"));
		return "redirect:/duplicates";
	}

}
