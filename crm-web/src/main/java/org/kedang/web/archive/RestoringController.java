package org.kedang.web.archive;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Restoring;
import org.kedang.customer.ArchiveChangedException;
import org.kedang.web.support.Notice;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Brings former values back from the change history.
 */
@Controller
class RestoringController {

	private final ArchiveFrame frame;

	private final Restoring restoring;

	RestoringController(ArchiveFrame frame, Restoring restoring) {
		this.frame = frame;
		this.restoring = restoring;
	}

	@PostMapping("/customers/{number}/changes/{id}/restoration")
	ModelAndView restore(@PathVariable String number, @PathVariable long id,
			@RequestParam(defaultValue = "-1") int version, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		flash.addFlashAttribute(Notice.NAME, restored(head, id, version, reader));
		return new ModelAndView("redirect:/customers/{number}/changes", "number", head.number());
	}

	private Notice restored(ArchiveHead head, long id, int version, Reader reader) {
		try {
			return this.restoring.restore(head, id, version, reader) ? Notice.done("restoring.done")
					: new Notice("info", "restoring.same");
		}
		catch (ArchiveChangedException | OptimisticLockingFailureException ex) {
			return Notice.refused("restoring.overtaken");
		}
		catch (DataIntegrityViolationException | IllegalArgumentException ex) {
			return Notice.refused("restoring.refused");
		}
	}

}
