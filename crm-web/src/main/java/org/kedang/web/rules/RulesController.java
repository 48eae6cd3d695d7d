package org.kedang.web.rules;

import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.duplicate.DuplicateScans;
import org.kedang.ingest.duplicate.MatchModels;
import org.kedang.ingest.duplicate.TryingWeights;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.Verdict;
import org.kedang.web.support.Notice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows and changes the weights of levels and the thresholds, version by version.
 */
@Controller
class RulesController {

	private static final String INDIVIDUALS = "individuals";

	private final MatchModels models;

	private final TryingWeights trying;

	private final DuplicateScans scans;

	RulesController(MatchModels models, TryingWeights trying, DuplicateScans scans) {
		this.models = models;
		this.trying = trying;
		this.scans = scans;
	}

	@GetMapping("/admin/rules")
	String show(@RequestParam(defaultValue = INDIVIDUALS) String subject, Model model) {
		Subject kind = subject(subject);
		fill(kind, new RulesForm(this.models.inUse(kind), Map.of()), model);
		return "rules/page";
	}

	/**
	 * Says what weights would do before they are in use.
	 * @param edit whether the weights are to be typed on instead
	 */
	@PostMapping("/admin/rules/trial")
	ModelAndView tryOut(@RequestParam(defaultValue = INDIVIDUALS) String subject,
			@RequestParam(defaultValue = "-1") int version, @RequestParam(defaultValue = "false") boolean edit,
			@RequestParam Map<String, String> typed, Reader reader, Model model, RedirectAttributes flash) {
		Subject kind = subject(subject);
		RulesForm form = new RulesForm(this.models.inUse(kind), typed);
		if (version != form.version()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("rules.changed"));
			return back(kind);
		}
		MatchModel weights = form.read();
		fill(kind, form, model);
		if (weights == null || edit) {
			return new ModelAndView("rules/page", (weights != null) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		}
		model.addAttribute("trial", this.trying.of(kind, weights, reader));
		model.addAttribute("verdicts", Verdict.values());
		return new ModelAndView("rules/trial");
	}

	@PostMapping("/admin/rules")
	ModelAndView set(@RequestParam(defaultValue = INDIVIDUALS) String subject,
			@RequestParam(defaultValue = "-1") int version, @RequestParam Map<String, String> typed, Reader reader,
			Model model, RedirectAttributes flash) {
		Subject kind = subject(subject);
		RulesForm form = new RulesForm(this.models.inUse(kind), typed);
		MatchModel weights = form.read();
		if (weights == null) {
			fill(kind, form, model);
			return new ModelAndView("rules/page", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			int made = this.models.set(kind, version, weights, form.note(), reader);
			flash.addFlashAttribute(Notice.NAME, Notice.done("rules.set", made));
		}
		catch (OptimisticLockingFailureException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("rules.changed"));
		}
		return back(kind);
	}

	@PostMapping("/admin/rules/{version}/restoration")
	ModelAndView restore(@PathVariable int version, @RequestParam(defaultValue = INDIVIDUALS) String subject,
			Reader reader, RedirectAttributes flash) {
		Subject kind = subject(subject);
		flash.addFlashAttribute(Notice.NAME,
				this.models.restore(kind, version, "↺ v" + version, reader)
					.map((made) -> Notice.done("rules.restored", version, made))
					.orElseGet(() -> Notice.refused("rules.unknown", version)));
		return back(kind);
	}

	@PostMapping("/admin/rules/learning")
	ModelAndView learn(@RequestParam(defaultValue = INDIVIDUALS) String subject, Reader reader,
			RedirectAttributes flash) {
		boolean queued = this.scans.request(true, reader);
		flash.addFlashAttribute(Notice.NAME,
				queued ? Notice.done("rules.learning") : Notice.refused("duplicates.scan.already"));
		return back(subject(subject));
	}

	private void fill(Subject kind, RulesForm form, Model model) {
		model.addAttribute("subject", kind);
		model.addAttribute("form", form);
		model.addAttribute("history", this.models.history(kind));
		model.addAttribute("learning",
				this.scans.latest().filter((scan) -> scan.learn() && !scan.finished()).isPresent());
	}

	private static ModelAndView back(Subject kind) {
		return new ModelAndView("redirect:/admin/rules", Map.of("subject", kind.slug()));
	}

	private static Subject subject(String slug) {
		return Subject.CORPORATE.slug().equals(slug) ? Subject.CORPORATE : Subject.INDIVIDUAL;
	}

}
