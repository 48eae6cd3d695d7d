package org.kedang.web.creditrules;

import org.kedang.access.Reader;
import org.kedang.analytics.CreditDrafts;
import org.kedang.analytics.CreditRuleBook;
import org.kedang.analytics.KeptRules;
import org.kedang.web.support.Notice;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The credit rules in force, all that ever were, and the drafts that somebody works on.
 */
@Controller("creditRulesController")
class RulesController {

	private final CreditRuleBook book;

	private final CreditDrafts drafts;

	private final Texts texts;

	RulesController(CreditRuleBook book, CreditDrafts drafts, Texts texts) {
		this.book = book;
		this.drafts = drafts;
		this.texts = texts;
	}

	@GetMapping("/grades/rules")
	String current(Model model) {
		return show(this.book.current(), model);
	}

	@GetMapping("/grades/rules/{version}")
	String earlier(@PathVariable int version, Model model) {
		return show(this.book.find(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
				model);
	}

	private String show(KeptRules shown, Model model) {
		model.addAttribute("kept", shown);
		model.addAttribute("current", this.book.current().version());
		model.addAttribute("history", this.book.history());
		model.addAttribute("drafts", this.drafts.all());
		return "creditrules/page";
	}

	/** Opens a draft of a version; of an earlier one, it is a way back to it. */
	@PostMapping("/grades/rules/drafts")
	String draft(@RequestParam(defaultValue = "0") int version, Reader reader, RedirectAttributes flash) {
		if (this.book.find(version).isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("creditrules.unknown", version));
			return "redirect:/grades/rules";
		}
		boolean back = version != this.book.current().version();
		String note = back ? this.texts.text("creditrules.restoring", version) : "";
		return "redirect:/grades/rules/drafts/" + this.drafts.open(version, note, reader);
	}

}
