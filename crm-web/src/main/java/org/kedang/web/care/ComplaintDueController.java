package org.kedang.web.care;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.care.ComplaintTimes;
import org.kedang.care.SettledComplaints;
import org.kedang.web.support.Back;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sets by when a colleague is to settle a complaint.
 */
@Controller
class ComplaintDueController {

	private final ComplaintTimes times;

	private final SettledComplaints settled;

	ComplaintDueController(ComplaintTimes times, SettledComplaints settled) {
		this.times = times;
		this.settled = settled;
	}

	@PostMapping("/complaints/{id}/due")
	String set(@PathVariable long id, @RequestParam(defaultValue = "") String dueAt,
			@RequestParam(defaultValue = "") String reason, Reader reader, HttpServletRequest request,
			RedirectAttributes flash) {
		LocalDateTime due = time(dueAt);
		String why = reason.strip();
		boolean sound = due != null && this.times.allows(due) && !why.isEmpty()
				&& why.length() <= ComplaintController.LONGEST_NOTE;
		flash.addFlashAttribute(Notice.NAME,
				(due != null && sound) ? set(id, due, why, reader) : Notice.refused("care.complaint.due.wrong"));
		return Back.from(request, "/complaints");
	}

	private Notice set(long id, LocalDateTime due, String why, Reader reader) {
		if (this.times.set(id, due, why, reader)) {
			return Notice.done("care.complaint.due.set");
		}
		return this.settled.outcome(id, reader)
			.map((outcome) -> Notice.refused("care.complaint.over", outcome))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static @Nullable LocalDateTime time(String text) {
		try {
			return LocalDateTime.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
