package org.kedang.web.creditrules;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.CreditDrafts;
import org.kedang.analytics.CreditRuleBook;
import org.kedang.analytics.CreditTrials;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.MoveQuery;
import org.kedang.analytics.RulesDraft;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.web.outlook.GradedPage;
import org.kedang.web.outlook.Moves;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a draft would do to the firms that the current run has graded, before it takes
 * effect, and putting it in force.
 */
@Controller
class TrialController {

	private final CreditDrafts drafts;

	private final CreditRuleBook book;

	private final CountedTrials counted;

	private final CreditTrials trials;

	private final ScoringRuns runs;

	TrialController(CreditDrafts drafts, CreditRuleBook book, CountedTrials counted, CreditTrials trials,
			ScoringRuns runs) {
		this.drafts = drafts;
		this.book = book;
		this.counted = counted;
		this.trials = trials;
		this.runs = runs;
	}

	@GetMapping("/grades/rules/drafts/{id}/trial")
	String trial(@PathVariable long id, Model model) {
		RulesDraft draft = draft(id);
		model.addAttribute("draft", draft);
		model.addAttribute("now", this.book.current());
		model.addAttribute("grades", CreditGrade.values());
		run().ifPresent((run) -> {
			List<GradeMove> moves = this.counted.moves(run.id(), draft.rules().scorecard());
			model.addAttribute("run", run);
			model.addAttribute("moves", Moves.of(GradeKind.CREDIT, moves));
			model.addAttribute("looked", moves.stream().mapToInt(GradeMove::customers).sum());
			model.addAttribute("moved",
					moves.stream().filter((move) -> move.was() != move.now()).mapToInt(GradeMove::customers).sum());
		});
		return "creditrules/trial";
	}

	/** Those who would come from one grade to another, a page at a time. */
	@GetMapping("/grades/rules/drafts/{id}/trial/customers")
	String customers(@PathVariable long id, @RequestParam("was") int was, @RequestParam("now") int now,
			@RequestParam(name = "value", required = false) @Nullable Double value,
			@RequestParam(name = "after", required = false) @Nullable Long after, Model model) {
		RulesDraft draft = draft(id);
		int grades = GradeKind.CREDIT.size();
		ScoringRun run = run().filter((found) -> was >= 0 && was <= grades && now >= 0 && now <= grades)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		MoveQuery query = (value != null && after != null && Double.isFinite(value))
				? new MoveQuery(GradeKind.CREDIT, run.id(), run.id(), was, now, value, after)
				: MoveQuery.first(GradeKind.CREDIT, run.id(), run.id(), was, now);
		model.addAttribute("draft", draft);
		model.addAttribute("run", run);
		model.addAttribute("was", was);
		model.addAttribute("now", now);
		model.addAttribute("page", GradedPage.of((size) -> this.trials.list(query, draft.rules().scorecard(), size),
				"/grades/rules/drafts/%d/trial/customers?was=%d&now=%d".formatted(id, was, now)));
		return "creditrules/moved";
	}

	@PostMapping("/grades/rules/drafts/{id}/publication")
	String publish(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "-1") int inForce, Reader reader, RedirectAttributes flash) {
		String trial = "redirect:/grades/rules/drafts/" + id + "/trial";
		if (draft(id).note().isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("creditrules.noNote"));
			return trial;
		}
		try {
			int published = this.drafts.publish(id, version, inForce, reader);
			flash.addFlashAttribute(Notice.NAME, Notice.done("creditrules.published", published));
			return "redirect:/grades/rules";
		}
		catch (OptimisticLockingFailureException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("creditrules.changed"));
			return trial;
		}
	}

	private Optional<ScoringRun> run() {
		return this.runs.current().filter((run) -> run.hasScores() && run.learnt() != null);
	}

	private RulesDraft draft(long id) {
		return this.drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
