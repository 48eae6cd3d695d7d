package org.kedang.web.trend;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.analytics.EnteredForecasts;
import org.kedang.analytics.Foresights;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.trend.Outcome.Ahead;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.ingest.template.XlsxWriter;
import org.kedang.web.support.Attachments;
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
		TrendQuery query = TrendQuery.of(measure, part, horizon);
		if (!reader.may(Right.EXPORT)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		SalesFigures figures = this.counts.figures()
			.filter(SalesFigures::isThere)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		TrendView view = this.foresights.of(figures, query.measure(), query.part(), query.key(), query.horizon())
			.map((foresight) -> TrendView.of(foresight, this.entered.of(query.measure(), query.part(), query.key()),
					this.clock.getZone()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), "trend-exported",
				Map.of("measure", query.measure().name(), "part", query.partName()));
		Attachments.workbook(response, text("trends.sheet") + "-" + figures.asOf() + ".xlsx",
				"trend-" + figures.asOf() + ".xlsx");
		XlsxWriter workbook = new XlsxWriter(response.getOutputStream());
		months(workbook, view);
		scores(workbook, view);
		// only a whole file is finished
		workbook.close();
	}

	private void months(XlsxWriter workbook, TrendView view) throws IOException {
		workbook.sheet(text("trends.sheet"),
				List.of(Column.text(text("trends.month"), 12), figure("trends.actual"), figure("trends.way.INERTIA"),
						figure("trends.inertia.low"), figure("trends.inertia.high"), figure("trends.way.ANALOGY"),
						figure("trends.way.RELATION"), figure("trends.way.EXPERIENCE")));
		for (TrendRow row : view.rows()) {
			Ahead inertia = row.inertia();
			workbook.row(Arrays.asList(row.month().toString(), row.actual(), value(inertia),
					(inertia != null) ? inertia.low() : null, (inertia != null) ? inertia.high() : null,
					value(row.analogy()), value(row.relation()), row.entered()));
		}
	}

	private void scores(XlsxWriter workbook, TrendView view) throws IOException {
		workbook.sheet(text("trends.scores"),
				List.of(Column.text(text("trends.way"), 16), figure("trends.wape"), figure("trends.mape"),
						figure("trends.mase"), figure("trends.bias"),
						new Column(text("trends.compared"), Column.Format.INTEGER, 12)));
		for (WayScore score : view.scores()) {
			workbook.row(Arrays.asList(text("trends.way." + score.way()), score.wape(), score.mape(), score.mase(),
					score.bias(), (score.accuracy() != null) ? score.accuracy().count() : 0));
		}
	}

	private Column figure(String code) {
		return new Column(text(code), Column.Format.DECIMAL, 16);
	}

	private static @Nullable Double value(@Nullable Ahead ahead) {
		return (ahead != null) ? ahead.value() : null;
	}

	private String text(String code) {
		return this.texts.text(code);
	}

}
