package org.kedang.web.care;

import jakarta.servlet.http.HttpServletRequest;
import org.kedang.access.Reader;
import org.kedang.care.ComplaintHandling;
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
 * What is done with a complaint on its row.
 */
@Controller
class ComplaintController {

	/** Letters of a reason or an outcome. */
	static final int LONGEST_NOTE = 1000;

	private final ComplaintHandling handling;

	private final SettledComplaints settled;

	private final ComplaintTimes times;

	ComplaintController(ComplaintHandling handling, SettledComplaints settled, ComplaintTimes times) {
		this.handling = handling;
		this.settled = settled;
		this.times = times;
	}

	@PostMapping("/complaints/{id}/handling")
	String takeOn(@PathVariable long id, @RequestParam(defaultValue = "" + ComplaintTimes.DAYS) int days, Reader reader,
			HttpServletRequest request, RedirectAttributes flash) {
		if (days < 1 || days > ComplaintTimes.MOST) {
			return answer(Notice.refused("care.step.days"), request, flash);
		}
		return answer(this.handling.takeOn(id, this.times.after(days), reader)
				? Notice.done("care.complaint.taken", days) : over(id, "", reader), request, flash);
	}

	@PostMapping("/complaints/{id}/handover")
	String handOver(@PathVariable long id, @RequestParam(defaultValue = "-1") long to,
			@RequestParam(defaultValue = "") String reason, Reader reader, HttpServletRequest request,
			RedirectAttributes flash) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST_NOTE) {
			return answer(Notice.refused("care.complaint.reason"), request, flash);
		}
		try {
			return answer(this.handling.handOver(id, to, why, reader) ? Notice.done("care.complaint.handed")
					: over(id, why, reader), request, flash);
		}
		catch (IllegalArgumentException ex) {
			return answer(Notice.refused("care.complaint.receiver"), request, flash);
		}
	}

	@PostMapping("/complaints/{id}/outcome")
	String settle(@PathVariable long id, @RequestParam(defaultValue = "") String outcome, Reader reader,
			HttpServletRequest request, RedirectAttributes flash) {
		String what = outcome.strip();
		if (what.isEmpty() || what.length() > LONGEST_NOTE) {
			return answer(Notice.refused("archive.complaint.invalid"), request, flash);
		}
		return answer(this.handling.settle(id, what, reader) ? Notice.done("archive.complaint.settled")
				: over(id, what, reader), request, flash);
	}

	/** Takes up again what was settled too early. */
	@PostMapping("/complaints/{id}/reopening")
	String reopen(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Reader reader,
			HttpServletRequest request, RedirectAttributes flash) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST_NOTE) {
			return answer(Notice.refused("care.complaint.reopen.reason"), request, flash);
		}
		boolean reopened = this.settled.reopen(id, why, this.times.after(ComplaintTimes.DAYS), reader);
		return answer(reopened ? Notice.done("care.complaint.reopened", ComplaintTimes.DAYS)
				: Notice.refused("care.complaint.reopened.not"), request, flash);
	}

	/**
	 * Somebody was quicker: how it was settled, and what was typed in vain, or who is at
	 * it.
	 */
	private Notice over(long id, String typed, Reader reader) {
		return this.settled.outcome(id, reader)
			.map((outcome) -> typed.isEmpty() ? Notice.refused("care.complaint.over", outcome)
					: Notice.refused("care.complaint.over.typed", outcome, typed))
			.or(() -> this.handling.handler(id, reader).map((who) -> Notice.refused("care.complaint.busy", who)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String answer(Notice notice, HttpServletRequest request, RedirectAttributes flash) {
		flash.addFlashAttribute(Notice.NAME, notice);
		return Back.from(request, "/complaints");
	}

}
