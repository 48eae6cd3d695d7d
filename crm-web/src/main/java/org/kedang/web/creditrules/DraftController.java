package org.kedang.web.creditrules;

import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.analytics.CreditDrafts;
import org.kedang.analytics.RulesDraft;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditPolicy;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.web.support.Notice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes a draft of credit rules. Whoever saves what another one has changed meanwhile
 * keeps what was typed and is told what differs.
 */
@Controller
class DraftController {

	private final CreditDrafts drafts;

	DraftController(CreditDrafts drafts) {
		this.drafts = drafts;
	}

	@GetMapping("/grades/rules/drafts/{id}")
	String edit(@PathVariable long id, Reader reader, Model model) {
		RulesDraft draft = find(id);
		fill(draft, draft.version(), RulesForm.of(draft, reader), model);
		return "creditrules/draft";
	}

	@PostMapping("/grades/rules/drafts/{id}")
	ModelAndView save(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam Map<String, String> typed, Reader reader, Model model) {
		RulesDraft draft = find(id);
		RulesForm form = RulesForm.of(typed, draft, reader);
		CreditRules rules = form.read();
		if (rules != null) {
			try {
				this.drafts.save(id, version, rules, form.note(), reader);
				return new ModelAndView("redirect:/grades/rules/drafts/" + id + "/trial");
			}
			catch (OptimisticLockingFailureException ex) {
				// who saves once more has seen that
				fill(draft, draft.version(), form, model);
				model.addAttribute("differences", RulesDifference.between(RulesForm.of(draft, reader), form));
				return new ModelAndView("creditrules/draft", HttpStatus.CONFLICT);
			}
		}
		fill(draft, version, form, model);
		return new ModelAndView("creditrules/draft", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/grades/rules/drafts/{id}/removal")
	String discard(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, Reader reader,
			RedirectAttributes flash) {
		try {
			this.drafts.discard(id, version, reader);
			flash.addFlashAttribute(Notice.NAME, Notice.done("creditrules.discarded"));
		}
		catch (OptimisticLockingFailureException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("creditrules.changed"));
		}
		return "redirect:/grades/rules";
	}

	private static void fill(RulesDraft draft, int version, RulesForm form, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("version", version);
		model.addAttribute("form", form);
		model.addAttribute("grades", CreditGrade.values());
		model.addAttribute("kinds", CreditPolicy.Kind.values());
	}

	private RulesDraft find(long id) {
		return this.drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
