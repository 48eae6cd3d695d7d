package org.kedang.web.trend;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.EnteredForecasts;
import org.kedang.analytics.Foresights;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.trend.Outcome.Ahead;
import org.kedang.analytics.trend.Way;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Series and forecasts, for programs.
 */
@RestController
class TrendApi {

	private final SalesCounts counts;

	private final Foresights foresights;

	private final EnteredForecasts entered;

	private final Clock clock;

	private final Texts texts;

	TrendApi(SalesCounts counts, Foresights foresights, EnteredForecasts entered, Clock clock, Texts texts) {
		this.counts = counts;
		this.foresights = foresights;
		this.entered = entered;
		this.clock = clock;
		this.texts = texts;
	}

	@Operation(summary = "A measure month by month, what the four ways foretell, and how each did on what is known; "
			+ "a part is written as REGION:32; shares and errors are fractions")
	@GetMapping("/api/v1/trends")
	TrendBody trend(@RequestParam("measure") Measure measure,
			@RequestParam(name = "part", required = false) @Nullable String part,
			@RequestParam(name = "horizon", required = false) @Nullable Integer horizon, Reader reader) {
		TrendQuery query = TrendQuery.of(measure, part, horizon, reader);
		if (query.measure() != measure || (part != null && !part.isEmpty() && query.partName().isEmpty())
				|| (horizon != null && query.horizon() != horizon)) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "trends.api.unknown");
		}
		SalesFigures figures = this.counts.figures()
			.filter(SalesFigures::isThere)
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "explore.api.none"));
		return this.foresights.of(figures, measure, query.part(), query.key(), query.horizon())
			.map((foresight) -> TrendView.of(foresight, this.entered.of(measure, query.part(), query.key()),
					this.clock.getZone()))
			.map((view) -> TrendBody.of(query, figures.asOf(), view))
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "trends.api.empty"));
	}

	/**
	 * A series.
	 *
	 * @param part null for everything
	 */
	record TrendBody(Measure measure, @Nullable String part, @Nullable LocalDate asOf, List<MonthBody> months,
			List<WayBody> ways) {

		static TrendBody of(TrendQuery query, @Nullable LocalDate asOf, TrendView view) {
			return new TrendBody(query.measure(), query.partName().isEmpty() ? null : query.partName(), asOf,
					view.rows()
						.stream()
						.map((row) -> new MonthBody(row.month().toString(), row.actual(), row.inertia(), row.analogy(),
								row.relation(), row.entered()))
						.toList(),
					view.scores()
						.stream()
						.map((score) -> new WayBody(score.way(), score.wape(), score.mape(), score.mase(), score.bias(),
								(score.accuracy() != null) ? score.accuracy().count() : 0, score.best()))
						.toList());
		}

	}

	/** A month. */
	record MonthBody(String month, @Nullable Double actual, @Nullable Ahead inertia, @Nullable Ahead analogy,
			@Nullable Ahead relation, @Nullable BigDecimal experience) {
	}

	/**
	 * How a way did.
	 *
	 * @param compared months held against what came
	 */
	record WayBody(Way way, @Nullable Double wape, @Nullable Double mape, @Nullable Double mase, @Nullable Double bias,
			int compared, boolean best) {
	}

}
