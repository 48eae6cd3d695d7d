package org.kedang.web.archive;

import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Tagging;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Puts tags on customers and takes them off.
 */
@Controller
class TagController {

	private final ArchiveFrame frame;

	private final Tagging tagging;

	TagController(ArchiveFrame frame, Tagging tagging) {
		this.frame = frame;
		this.tagging = tagging;
	}

	@PostMapping("/customers/{number}/tags")
	ModelAndView put(@PathVariable String number, @RequestParam(defaultValue = "") String tag, Reader reader,
			RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		try {
			this.tagging.put(head, tag, reader);
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("archive.tag.invalid"));
		}
		return back(number);
	}

	@PostMapping("/customers/{number}/tags/removal")
	ModelAndView take(@PathVariable String number, @RequestParam(defaultValue = "") String tag, Reader reader) {
		this.tagging.take(this.frame.head(number, reader), tag, reader);
		return back(number);
	}

	private static ModelAndView back(String number) {
		return new ModelAndView("redirect:/customers/{number}", Map.of("number", number));
	}

}
