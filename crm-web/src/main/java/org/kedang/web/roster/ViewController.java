package org.kedang.web.roster;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Sharing;
import org.kedang.customer.SavedView;
import org.kedang.customer.ViewKeeping;
import org.kedang.web.support.Notice;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Rosters kept under names.
 */
@Controller
class ViewController {

	private static final String VIEWS = "redirect:/views";

	private final ViewKeeping keeping;

	private final ViewLinks links;

	ViewController(ViewKeeping keeping, ViewLinks links) {
		this.keeping = keeping;
		this.links = links;
	}

	@GetMapping("/views")
	String list(Reader reader, Model model) {
		model.addAttribute("views", this.links.of(RosterParameters.ofAddress("/customers"), reader));
		model.addAttribute("most", SavedView.MOST);
		return "customer/views";
	}

	/** Keeps the roster of an address. */
	@PostMapping("/views")
	String keep(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String sharing,
			@RequestParam(defaultValue = "") String of, Reader reader, RedirectAttributes flash) {
		RosterParameters asked = RosterParameters.ofAddress(of).without(ViewLinks.VIEW);
		try {
			Long id = this.keeping.keep(name, Sharing.of(sharing), asked.text(), reader).orElse(null);
			flash.addFlashAttribute(Notice.NAME, (id != null) ? Notice.done("view.kept", name.strip())
					: Notice.refused("view.full", SavedView.MOST));
			return "redirect:" + asked.with(ViewLinks.VIEW, (id != null) ? id.toString() : null).address("/customers");
		}
		catch (DuplicateKeyException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("view.taken", name.strip()));
		}
		catch (IllegalArgumentException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("view.wrong", SavedView.LONGEST_NAME));
		}
		return "redirect:" + asked.address("/customers");
	}

	@PostMapping("/views/{id}")
	String change(@PathVariable long id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String sharing, Reader reader, RedirectAttributes flash) {
		tell(() -> this.keeping.change(id, name, Sharing.of(sharing), reader), "view.changed", name.strip(), flash);
		return VIEWS;
	}

	/** Has a view ask for what an address asks for. */
	@PostMapping("/views/{id}/content")
	String overwrite(@PathVariable long id, @RequestParam(defaultValue = "") String of, Reader reader,
			RedirectAttributes flash) {
		RosterParameters asked = RosterParameters.ofAddress(of).without(ViewLinks.VIEW);
		tell(() -> this.keeping.overwrite(id, asked.text(), reader), "view.overwritten", "", flash);
		return "redirect:" + asked.with(ViewLinks.VIEW, String.valueOf(id)).address("/customers");
	}

	@PostMapping("/views/{id}/removal")
	String remove(@PathVariable long id, Reader reader, RedirectAttributes flash) {
		tell(() -> this.keeping.remove(id, reader), "view.removed", "", flash);
		return VIEWS;
	}

	/** Has the reader's roster begin with a view, or with everybody. */
	@PostMapping("/views/beginning")
	String begin(@RequestParam(required = false) @Nullable Long id, Reader reader, RedirectAttributes flash) {
		tell(() -> this.keeping.begin(id, reader), (id != null) ? "view.begins" : "view.begins.not", "", flash);
		return VIEWS;
	}

	private static void tell(BooleanSupplier action, String done, String name, RedirectAttributes flash) {
		Notice notice;
		try {
			notice = action.getAsBoolean() ? Notice.done(done, name) : Notice.refused("view.gone");
		}
		catch (DuplicateKeyException ex) {
			notice = Notice.refused("view.taken", name);
		}
		catch (IllegalArgumentException ex) {
			notice = Notice.refused("view.wrong", SavedView.LONGEST_NAME);
		}
		flash.addFlashAttribute(Notice.NAME, notice);
	}

}
