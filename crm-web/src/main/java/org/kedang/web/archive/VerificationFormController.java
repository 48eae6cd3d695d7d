package org.kedang.web.archive;

import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.verification.Verifying;
import org.kedang.web.support.Back;
import org.kedang.web.support.Notice;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 仍有效 and 无法联系, from the archive and from the queues.
 */
@Controller
class VerificationFormController {

	private final ArchiveFrame frame;

	private final Verifying verifying;

	VerificationFormController(ArchiveFrame frame, Verifying verifying) {
		this.frame = frame;
		this.verifying = verifying;
	}

	@PostMapping("/customers/{number}/verifications")
	String verify(@PathVariable String number, @RequestParam(defaultValue = "") List<String> field,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(defaultValue = "VALID") String outcome,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate nextTry,
			Reader reader, HttpServletRequest request, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		flash.addFlashAttribute(Notice.NAME, outcome.equals("UNREACHABLE") ? unreachable(head, nextTry, reader)
				: confirm(head, field, category, reader));
		return Back.from(request, "/customers/" + number + "/fields");
	}

	private Notice confirm(ArchiveHead head, List<String> fields, @Nullable String category, Reader reader) {
		int verified = this.verifying.confirm(head, fields, category, reader);
		return (verified > 0) ? Notice.done("verification.confirmed", head.name(), verified)
				: Notice.refused("verification.nothing", head.name());
	}

	private Notice unreachable(ArchiveHead head, @Nullable LocalDate nextTry, Reader reader) {
		try {
			if (nextTry == null) {
				return Notice.refused("verification.nextTry.wrong");
			}
			this.verifying.unreachable(head, nextTry, reader);
			return Notice.done("verification.later", head.name(), nextTry.toString());
		}
		catch (IllegalArgumentException ex) {
			return Notice.refused("verification.nextTry.wrong");
		}
	}

}
