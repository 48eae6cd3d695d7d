package org.kedang.web.outlook;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.HoldOut.About;
import org.kedang.analytics.HoldOuts.Judged;
import org.kedang.analytics.HoldOuts.Stretch;
import org.kedang.analytics.HoldOuts;
import org.kedang.analytics.PastGrades.Counted;
import org.kedang.analytics.PastGrades.Graded;
import org.kedang.analytics.PastGrades;
import org.kedang.analytics.hindsight.Promise;
import org.kedang.web.support.AskedRuns;
import org.kedang.web.support.Parts;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whom the records of models and grades are of, for programs.
 */
@RestController
class RecordApi {

	private final AskedRuns runs;

	private final HoldOuts holdOuts;

	private final PastGrades grades;

	private final Texts texts;

	RecordApi(AskedRuns runs, HoldOuts holdOuts, PastGrades grades, Texts texts) {
		this.runs = runs;
		this.holdOuts = holdOuts;
		this.grades = grades;
		this.texts = texts;
	}

	@Operation(summary = "Those whom a learner, or the plain rule, was judged by: what it foretold of each and what "
			+ "came, the most probable first. by is LOGISTIC, TREES or RULE; places are counted from 1, and the "
			+ "record itself is told by scoring-runs. A page has up to 200")
	@GetMapping("/api/v1/hold-outs")
	ListBody<Judged> holdOut(@RequestParam("about") About about, @RequestParam("by") String by,
			@RequestParam(name = "run", required = false) @Nullable Long id,
			@RequestParam(name = "from", defaultValue = "1") int from,
			@RequestParam(name = "limit", defaultValue = "50") int limit) {
		Parts.demand(limit);
		long run = run(id);
		int size = this.holdOuts.size(run, about, by);
		demand(from, size);
		int to = Math.min(size, from + limit - 1);
		return new ListBody<>(run, size, this.holdOuts.came(new Stretch(run, about, by, 1, size)),
				this.holdOuts.list(new Stretch(run, about, by, from, to)), (to < size) ? to + 1 : null);
	}

	@Operation(summary = "Those whom the record of grades counts: who would have had a grade on the earlier day, "
			+ "numbered from 1 in its order, and what came, those of whom it came true first. Places are counted from 1, "
			+ "and the record itself is told by scoring-runs. A page has up to 200")
	@GetMapping("/api/v1/past-grades")
	ListBody<Graded> pastGrade(@RequestParam("promise") Promise promise, @RequestParam("grade") int grade,
			@RequestParam(name = "run", required = false) @Nullable Long id,
			@RequestParam(name = "from", defaultValue = "1") int from,
			@RequestParam(name = "limit", defaultValue = "50") int limit) {
		Parts.demand(limit);
		long run = run(id);
		Counted counted = this.grades.count(run, promise, grade)
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "grades.api.none", promise, grade));
		demand(from, counted.customers());
		int to = Math.min(counted.customers(), from + limit - 1);
		return new ListBody<>(run, counted.customers(), counted.came(), this.grades.list(run, promise, grade, from, to),
				(to < counted.customers()) ? to + 1 : null);
	}

	private void demand(int from, int size) {
		if (from < 1 || from > size) {
			throw this.texts.refusal(HttpStatus.NOT_FOUND, "grades.api.place", from, size);
		}
	}

	private long run(@Nullable Long asked) {
		return ((asked != null) ? this.runs.kept(asked) : this.runs.current()).id();
	}

	/**
	 * A page of a record.
	 *
	 * @param size how many there are in all
	 * @param came of how many of them it came true
	 * @param next the first place of the next page; null on the last one
	 */
	record ListBody<T>(long run, int size, int came, List<T> items, @Nullable Integer next) {
	}

}
