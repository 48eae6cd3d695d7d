package org.kedang.web.outlook;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove.Way;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.GradeMoves;
import org.kedang.analytics.MoveQuery;
import org.kedang.analytics.MovedQuery;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.WayQuery;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who rose and who fell between two runs.
 */
@Controller
class MovesController {

	private final ScoringRuns runs;

	private final GradeMoves moves;

	private final MovedPages pages;

	MovesController(ScoringRuns runs, GradeMoves moves, MovedPages pages) {
		this.runs = runs;
		this.moves = moves;
		this.pages = pages;
	}

	/**
	 * The matrix; of the current run and the one to hold it against where none is named.
	 */
	@GetMapping("/grades/movements")
	String matrix(@RequestParam(name = "kind", defaultValue = "VALUE") GradeKind kind,
			@RequestParam(name = "earlier", required = false) @Nullable Long earlier,
			@RequestParam(name = "later", required = false) @Nullable Long later, Model model) {
		ScoringRun now = (later != null) ? kept(later) : this.runs.current().orElse(null);
		ScoringRun then = (now != null) ? then(now, earlier) : null;
		if (then != null && now != null && then.asOf().isAfter(now.asOf())) {
			// who chose them the other way round wants to know who rose all the same
			return "redirect:/grades/movements?kind=%s&earlier=%d&later=%d".formatted(kind, now.id(), then.id());
		}
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", GradeKind.values());
		model.addAttribute("now", now);
		model.addAttribute("then", then);
		if (now != null && then != null) {
			model.addAttribute("moves", Moves.of(kind, this.moves.between(kind, then.id(), now.id())));
		}
		model.addAttribute("choices", this.runs.graded());
		return "outlook/movements";
	}

	private @Nullable ScoringRun then(ScoringRun now, @Nullable Long earlier) {
		return Optional.ofNullable(earlier).or(() -> this.moves.before(now.id())).map(this::kept).orElse(null);
	}

	/** Those who came from one grade to another, a page at a time. */
	@GetMapping(path = "/grades/movements/customers", params = "!way")
	String customers(@RequestParam("kind") GradeKind kind, @RequestParam("earlier") long earlier,
			@RequestParam("later") long later, @RequestParam("was") int was, @RequestParam("now") int now,
			@RequestParam(name = "value", required = false) @Nullable Double value,
			@RequestParam(name = "after", required = false) @Nullable Long after, Model model) {
		if (!isMove(kind, was, now)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("was", was);
		model.addAttribute("now", now);
		return list((value != null && after != null && Double.isFinite(value))
				? new MoveQuery(kind, earlier, later, was, now, value, after)
				: MoveQuery.first(kind, earlier, later, was, now), model);
	}

	/** Whether anybody may have come from the one grade to the other. */
	static boolean isMove(GradeKind kind, int was, int now) {
		return Math.min(was, now) >= GradeKind.NONE && Math.max(was, now) <= kind.size() && was + now != GradeKind.NONE;
	}

	/** Those who rose, or fell, from whichever grade. */
	@GetMapping(path = "/grades/movements/customers", params = "way")
	String customers(@RequestParam("kind") GradeKind kind, @RequestParam("earlier") long earlier,
			@RequestParam("later") long later, @RequestParam("way") Way way,
			@RequestParam(name = "value", required = false) @Nullable Double value,
			@RequestParam(name = "after", required = false) @Nullable Long after, Model model) {
		model.addAttribute("way", way);
		return list((value != null && after != null && Double.isFinite(value))
				? new WayQuery(kind, earlier, later, way, value, after) : WayQuery.first(kind, earlier, later, way),
				model);
	}

	private String list(MovedQuery query, Model model) {
		model.addAttribute("then", kept(query.earlier()));
		model.addAttribute("run", kept(query.later()));
		model.addAttribute("kind", query.kind());
		model.addAttribute("count",
				this.moves.between(query.kind(), query.earlier(), query.later())
					.stream()
					.filter(query::includes)
					.mapToInt(GradeMove::customers)
					.sum());
		model.addAttribute("page", GradedPage.of(this.pages, query));
		model.addAttribute("export", "/grades/movements/customers/export.xlsx?" + GradedPage.parameters(query));
		return "outlook/moved";
	}

	private ScoringRun kept(long run) {
		return this.runs.graded(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
