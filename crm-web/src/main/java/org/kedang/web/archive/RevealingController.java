package org.kedang.web.archive;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Revealing;

import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows one secret value, in this response and in no other.
 */
@Controller
class RevealingController {

	private final ArchiveFrame frame;

	private final Revealing revealing;

	RevealingController(ArchiveFrame frame, Revealing revealing) {
		this.frame = frame;
		this.revealing = revealing;
	}

	@PostMapping("/customers/{number}/revealings")
	String reveal(@PathVariable String number, @RequestParam(defaultValue = "") String field,
			@RequestParam(defaultValue = "") String reason, Reader reader, Model model, HttpServletResponse response) {
		ArchiveHead head = this.frame.open(number, reader, "fields", model).head();
		model.addAttribute("revealedField", field);
		if (reason.strip().length() < Revealing.SHORTEST_REASON) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("reasonMissing", true);
		}
		else {
			this.revealing.reveal(head, field, reason, reader)
				.ifPresent((value) -> model.addAttribute("revealed", value));
		}
		response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
		return ArchiveFrame.PAGE;
	}

}
