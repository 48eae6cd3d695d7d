package org.kedang.web.care;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import org.kedang.access.Reader;
import org.kedang.care.Promises;
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
 * What is done with a promised step where it is listed.
 */
@Controller
class PromiseController {

	/** The furthest a step is put off, in days. */
	private static final int FURTHEST = 365;

	private final Promises promises;

	private final Clock clock;

	PromiseController(Promises promises, Clock clock) {
		this.promises = promises;
		this.clock = clock;
	}

	@PostMapping("/promises/{id}/completion")
	String complete(@PathVariable long id, Reader reader, HttpServletRequest request, RedirectAttributes flash) {
		return answer(this.promises.keep(id, reader), "care.step.done", request, flash);
	}

	@PostMapping("/promises/{id}/postponement")
	String postpone(@PathVariable long id, @RequestParam(defaultValue = "1") int days, Reader reader,
			HttpServletRequest request, RedirectAttributes flash) {
		if (days < 1 || days > FURTHEST) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("care.step.days"));
			return Back.from(request, "/");
		}
		LocalDate until = LocalDate.now(this.clock).plusDays(days);
		return answer(this.promises.putOff(id, until, reader), "care.step.postponed", request, flash);
	}

	private static String answer(boolean done, String code, HttpServletRequest request, RedirectAttributes flash) {
		if (!done) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done(code));
		return Back.from(request, "/");
	}

}
