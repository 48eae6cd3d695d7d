package org.kedang.web.outlook;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlooks;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.GradeMoves;
import org.kedang.analytics.MoveQuery;
import org.kedang.analytics.OutlookQuery;
import org.kedang.analytics.ScoringRun;
import org.kedang.web.support.AskedRuns;
import org.kedang.web.support.Parts;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who has which grade, and movements between grades, for programs.
 */
@RestController
class GradeApi {

	private static final Place FIRST = new Place(Double.POSITIVE_INFINITY, Long.MAX_VALUE);

	private final AskedRuns runs;

	private final GradeMoves moves;

	private final MovedPages movers;

	private final CustomerOutlooks outlooks;

	private final Texts texts;

	GradeApi(AskedRuns runs, GradeMoves moves, MovedPages movers, CustomerOutlooks outlooks, Texts texts) {
		this.runs = runs;
		this.moves = moves;
		this.movers = movers;
		this.outlooks = outlooks;
		this.texts = texts;
	}

	@Operation(summary = "The customers whom a scoring run, the current one where none is named, gave a credit or "
			+ "relationship grade, a churn band or a segment, numbered from 1 in its order, 0 being none; those of whom "
			+ "most is to be expected first. A page has up to 200, and next is given as after to get the one that "
			+ "follows")
	@GetMapping("/api/v1/graded-customers")
	GradedBody graded(@RequestParam("kind") OutlookQuery.Kind kind, @RequestParam("grade") int grade,
			@RequestParam(name = "run", required = false) @Nullable Long id,
			@RequestParam(name = "after", required = false) @Nullable String after,
			@RequestParam(name = "limit", defaultValue = "50") int limit) {
		Parts.demand(limit);
		ScoringRun run = this.runs.kept(orCurrent(id));
		if (!run.grades(kind, grade)) {
			throw this.texts.refusal(HttpStatus.NOT_FOUND, "grades.api.none", kind, grade);
		}
		Place place = Place.of(after, FIRST);
		return GradedBody.of(run.id(),
				this.outlooks.list(new OutlookQuery(run.id(), kind, grade, place.value(), place.id()), limit + 1),
				limit);
	}

	@Operation(summary = "The customers who came from one grade to another between two scoring runs, was and now being "
			+ "numbered from 1 in their order, 0 being none; pages as of graded-customers")
	@GetMapping("/api/v1/grade-moves/customers")
	GradedBody movers(@RequestParam("kind") GradeKind kind, @RequestParam("from") long from,
			@RequestParam("was") int was, @RequestParam("now") int now,
			@RequestParam(name = "to", required = false) @Nullable Long to,
			@RequestParam(name = "after", required = false) @Nullable String after,
			@RequestParam(name = "limit", defaultValue = "50") int limit) {
		Parts.demand(limit);
		if (!MovesController.isMove(kind, was, now)) {
			throw this.texts.refusal(HttpStatus.NOT_FOUND, "grades.api.none", kind, Math.max(was, now));
		}
		Place place = Place.of(after, FIRST);
		MoveQuery query = new MoveQuery(kind, kept(from), kept(orCurrent(to)), was, now, place.value(), place.id());
		return GradedBody.of(query.later(), this.movers.list(query, limit + 1), limit);
	}

	@Operation(summary = "How many customers came from which grade to which between two scoring runs; "
			+ "grades are numbered from 1 in their order, 0 is none")
	@GetMapping("/api/v1/grade-moves")
	MovesBody moves(@RequestParam("kind") GradeKind kind, @RequestParam("from") long from,
			@RequestParam(name = "to", required = false) @Nullable Long to) {
		long later = orCurrent(to);
		return new MovesBody(kind, kept(from), kept(later),
				this.moves.between(kind, from, later).stream().map(MoveBody::of).toList());
	}

	private long orCurrent(@Nullable Long asked) {
		return (asked != null) ? asked : this.runs.current().id();
	}

	private long kept(long id) {
		return this.runs.kept(id).id();
	}

	/**
	 * What became of the earlier run's grades.
	 *
	 * @param from the earlier run's number
	 * @param to the later run's number
	 */
	record MovesBody(GradeKind kind, long from, long to, List<MoveBody> moves) {
	}

	/**
	 * How many customers came from one grade to another.
	 *
	 * @param way ROSE, FELL, STAYED, NEW or GONE
	 */
	record MoveBody(int was, int now, int customers, String way) {

		static MoveBody of(GradeMove move) {
			return new MoveBody(move.was(), move.now(), move.customers(), move.way().name());
		}

	}

}
