package org.kedang.web.outlook;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.GradeMoves;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Movements between grades, for programs.
 */
@RestController
class GradeApi {

	private final ScoringRuns runs;

	private final GradeMoves moves;

	private final Texts texts;

	GradeApi(ScoringRuns runs, GradeMoves moves, Texts texts) {
		this.runs = runs;
		this.moves = moves;
		this.texts = texts;
	}

	@Operation(summary = "How many customers came from which grade to which between two scoring runs; "
			+ "grades are numbered from 1 in their order, 0 is none")
	@GetMapping("/api/v1/grade-moves")
	MovesBody moves(@RequestParam("kind") GradeKind kind, @RequestParam("from") long from,
			@RequestParam(name = "to", required = false) @Nullable Long to) {
		long later = (to != null) ? to
				: this.runs.current()
					.map(ScoringRun::id)
					.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.none"));
		return new MovesBody(kind, kept(from), kept(later),
				this.moves.between(kind, from, later).stream().map(MoveBody::of).toList());
	}

	private long kept(long id) {
		return this.runs.graded(id)
			.map(ScoringRun::id)
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "moves.api.kept", id));
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
