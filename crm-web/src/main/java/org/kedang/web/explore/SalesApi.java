package org.kedang.web.explore;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.sales.Pivot;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sales by any two dimensions, for programs.
 */
@RestController
class SalesApi {

	private final SalesCounts counts;

	private final Pivots pivots;

	private final Texts texts;

	SalesApi(SalesCounts counts, Pivots pivots, Texts texts) {
		this.counts = counts;
		this.pivots = pivots;
		this.texts = texts;
	}

	@Operation(summary = "One measure by two dimensions as of the day when sales were counted; at most 50 rows and 12 "
			+ "columns, the rest under *; an empty key is what has no value; null is what cannot be told")
	@GetMapping("/api/v1/sales")
	SalesBody sales(@RequestParam("measure") Measure measure, @RequestParam("rows") Dimension rows,
			@RequestParam("columns") Dimension columns,
			@RequestParam(name = "year", required = false) @Nullable Integer year, Reader reader) {
		if (!OpenDimensions.isOpen(rows, reader) || !OpenDimensions.isOpen(columns, reader)) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "explore.problem.hidden");
		}
		ExploreQuery query = new ExploreFilter(measure, rows, columns, year).query(reader);
		String problem = query.problem();
		if (problem != null) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, problem);
		}
		SalesFigures figures = this.counts.figures()
			.filter(SalesFigures::isThere)
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "explore.api.none"));
		return SalesBody.of(query, figures, this.pivots.of(query));
	}

	/**
	 * A table.
	 *
	 * @param asOf the day of the figures
	 * @param year the one year they are of; null for all
	 * @param keys of the columns
	 * @param totals of the columns
	 */
	record SalesBody(Measure measure, Dimension rowsBy, Dimension columnsBy, @Nullable LocalDate asOf,
			@Nullable Instant countedAt, @Nullable Integer year, List<String> keys, List<RowBody> rows,
			List<@Nullable BigDecimal> totals, @Nullable BigDecimal total) {

		static SalesBody of(ExploreQuery query, SalesFigures figures, Pivot pivot) {
			return new SalesBody(query.measure(), query.rows(), query.columns(), figures.asOf(), figures.builtAt(),
					query.isOfOneYear() ? query.year() : null, pivot.columns(),
					pivot.rows()
						.stream()
						.map((row) -> new RowBody(row.key(), values(row.figures()), row.total()))
						.toList(),
					values(pivot.totals()), pivot.total());
		}

		private static List<@Nullable BigDecimal> values(List<Pivot.Figure> figures) {
			List<@Nullable BigDecimal> values = new ArrayList<>();
			figures.forEach((figure) -> values.add(figure.value()));
			return values;
		}

	}

	/** One row. */
	record RowBody(String key, List<@Nullable BigDecimal> figures, @Nullable BigDecimal total) {
	}

}
