package org.kedang.web.trend;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.EnteredForecasts;
import org.kedang.analytics.Foresights;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.trend.Outcome.Ahead;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A series with its forecasts as a workbook, and how far each way can be believed on a
 * second sheet. It takes the right to rank, by its route, and the right to export.
 */
@Controller
class TrendExport {

	private final SalesCounts counts;

	private final Foresights foresights;

	private final EnteredForecasts entered;

	private final AuditTrail audit;

	private final Clock clock;

	private final Texts texts;

	TrendExport(SalesCounts counts, Foresights foresights, EnteredForecasts entered, AuditTrail audit, Clock clock,
			Texts texts) {
		this.counts = counts;
		this.foresights = foresights;
		this.entered = entered;
		this.audit = audit;
		this.clock = clock;
		this.texts = texts;
	}

	@GetMapping("/trends/export.xlsx")
	void export(@RequestParam(name = "measure", required = false) @Nullable Measure measure,
			@RequestParam(name = "part", required = false) @Nullable String part,
			@RequestParam(name = "horizon", required = false) @Nullable Integer horizon, Reader reader,
			HttpServletResponse response) throws IOException {
		TrendQuery query = TrendQuery.of(measure, part, horizon, reader);
		Sheet.demand(reader);
		SalesFigures figures = this.counts.figures()
			.filter(SalesFigures::isThere)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		TrendView view = this.foresights.of(figures, query.measure(), query.part(), query.key(), query.horizon())
			.map((foresight) -> TrendView.of(foresight, this.entered.of(query.measure(), query.part(), query.key()),
					this.clock.getZone()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), "trend-exported",
				Map.of("measure", query.measure().name(), "part", query.partName()));
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("trends.sheet") + "-" + figures.asOf(),
				"trend-" + figures.asOf());
		months(sheet, view);
		scores(sheet, view);
		sheet.close();
	}

	private static void months(Sheet sheet, TrendView view) throws IOException {
		sheet.begin("trends.sheet", sheet.text("trends.month", 12), figure(sheet, "trends.actual"),
				figure(sheet, "trends.way.INERTIA"), figure(sheet, "trends.inertia.low"),
				figure(sheet, "trends.inertia.high"), figure(sheet, "trends.way.ANALOGY"),
				figure(sheet, "trends.way.RELATION"), figure(sheet, "trends.way.EXPERIENCE"));
		for (TrendRow row : view.rows()) {
			Ahead inertia = row.inertia();
			sheet.row(row.month().toString(), row.actual(), value(inertia), (inertia != null) ? inertia.low() : null,
					(inertia != null) ? inertia.high() : null, value(row.analogy()), value(row.relation()),
					row.entered());
		}
	}

	private void scores(Sheet sheet, TrendView view) throws IOException {
		sheet.begin("trends.scores", sheet.text("trends.way", 16), figure(sheet, "trends.wape"),
				figure(sheet, "trends.mape"), figure(sheet, "trends.mase"), figure(sheet, "trends.bias"),
				sheet.whole("trends.compared"));
		for (WayScore score : view.scores()) {
			sheet.row(this.texts.text("trends.way." + score.way()), score.wape(), score.mape(), score.mase(),
					score.bias(), (score.accuracy() != null) ? score.accuracy().count() : 0);
		}
	}

	private static Column figure(Sheet sheet, String code) {
		return sheet.decimal(code, 16);
	}

	private static @Nullable Double value(@Nullable Ahead ahead) {
		return (ahead != null) ? ahead.value() : null;
	}

}
