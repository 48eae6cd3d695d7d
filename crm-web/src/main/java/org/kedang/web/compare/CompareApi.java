package org.kedang.web.compare;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.CustomerGrouping;
import org.kedang.analytics.FigureCorrelation;
import org.kedang.analytics.FigureCorrelations;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.compare.Spread;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Comparisons and correlations, for programs.
 */
@RestController
class CompareApi {

	private final ScoringRuns runs;

	private final GroupLines lines;

	private final FigureCorrelations correlations;

	private final Texts texts;

	CompareApi(ScoringRuns runs, GroupLines lines, FigureCorrelations correlations, Texts texts) {
		this.runs = runs;
		this.lines = lines;
		this.correlations = correlations;
		this.texts = texts;
	}

	@Operation(summary = "How one figure of the current run is spread in each group of customers, everybody first; an "
			+ "empty key is what is not known, no spread where nobody of the group has the figure")
	@GetMapping("/api/v1/comparisons")
	ComparisonBody comparison(@RequestParam("figure") CustomerFigure figure, @RequestParam("by") CustomerGrouping by,
			Reader reader) {
		if (!by.isOpenTo(reader)) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "compare.api.hidden");
		}
		ScoringRun run = run();
		return new ComparisonBody(run.id(), run.asOf(), figure, by,
				this.lines.of(run, figure, by).stream().map(GroupBody::of).toList());
	}

	@Operation(summary = "How each two figures of the current run go together: Pearson's and Spearman's coefficients "
			+ "with their p-values, or why there are none")
	@GetMapping("/api/v1/correlations")
	CorrelationsBody correlations() {
		ScoringRun run = run();
		return new CorrelationsBody(run.id(), run.asOf(), this.correlations.all(run.id()));
	}

	private ScoringRun run() {
		return this.runs.current().orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.none"));
	}

	/** A figure across groups. */
	record ComparisonBody(long run, LocalDate asOf, CustomerFigure figure, CustomerGrouping by,
			List<GroupBody> groups) {
	}

	/**
	 * One group.
	 *
	 * @param name in the language asked for
	 * @param customers how many have the figure
	 * @param lacking how many do not
	 */
	record GroupBody(String key, String name, int customers, int lacking, @Nullable Spread spread) {

		static GroupBody of(GroupLine line) {
			return new GroupBody(line.group().key(), line.name(), line.group().customers(), line.group().lacking(),
					line.group().spread());
		}

	}

	/** Each two figures once. */
	record CorrelationsBody(long run, LocalDate asOf, List<FigureCorrelation> correlations) {
	}

}
