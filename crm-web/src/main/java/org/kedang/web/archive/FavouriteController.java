package org.kedang.web.archive;

import jakarta.servlet.http.HttpServletRequest;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Visits;
import org.kedang.web.support.Back;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Stars a customer for oneself.
 */
@Controller
class FavouriteController {

	private final ArchiveFrame frame;

	private final Visits visits;

	FavouriteController(ArchiveFrame frame, Visits visits) {
		this.frame = frame;
		this.visits = visits;
	}

	@PostMapping("/customers/{number}/favourite")
	String star(@PathVariable String number, @RequestParam(defaultValue = "true") boolean starred, Reader reader,
			HttpServletRequest request, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		if (!this.visits.star(head, starred, reader)) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("favourite.full", Visits.MOST_FAVOURITES));
		}
		return Back.from(request, "/customers/" + number);
	}

}
