package org.kedang.web.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.Coefficient;
import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.CustomerGrouping;
import org.kedang.analytics.FigureCorrelation;
import org.kedang.analytics.FigureCorrelations.Point;
import org.kedang.analytics.FigureCorrelations;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.compare.Spread;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Comparisons and correlations as workbooks. They take the right to rank, by their
 * routes, and the right to export.
 */
@Controller
class CompareExport {

	private final ScoringRuns runs;

	private final GroupLines lines;

	private final FigureCorrelations correlations;

	private final FigureTexts figures;

	private final AuditTrail audit;

	private final Texts texts;

	CompareExport(ScoringRuns runs, GroupLines lines, FigureCorrelations correlations, FigureTexts figures,
			AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.lines = lines;
		this.correlations = correlations;
		this.figures = figures;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/compare/export.xlsx")
	void groups(@RequestParam("figure") CustomerFigure figure, @RequestParam("by") CustomerGrouping asked,
			Reader reader, HttpServletResponse response) throws IOException {
		CustomerGrouping by = asked.isOpenTo(reader) ? asked : CustomerGrouping.VALUE_GRADE;
		ScoringRun run = run(reader, "comparison-exported", Map.of("figure", figure.name(), "by", by.name()));
		Sheet sheet = new Sheet(response, this.texts, this.figures.name(figure) + "-" + run.asOf(),
				"comparison-" + run.asOf());
		sheet.begin("compare.title", sheet.text("compare.by." + by, 28), sheet.whole("compare.customers"),
				sheet.whole("compare.lacking"), sheet.decimal("compare.mean"), sheet.decimal("compare.least"),
				sheet.decimal("compare.tenth"), sheet.decimal("compare.quarter"), sheet.decimal("compare.median"),
				sheet.decimal("compare.threeQuarters"), sheet.decimal("compare.nineTenths"),
				sheet.decimal("compare.most"));
		for (GroupLine line : this.lines.of(run, figure, by)) {
			Spread spread = line.group().spread();
			sheet.row(line.name(), line.group().customers(), line.group().lacking(),
					decimal((spread != null) ? spread.mean() : null), decimal((spread != null) ? spread.least() : null),
					decimal((spread != null) ? spread.tenth() : null),
					decimal((spread != null) ? spread.quarter() : null),
					decimal((spread != null) ? spread.median() : null),
					decimal((spread != null) ? spread.threeQuarters() : null),
					decimal((spread != null) ? spread.nineTenths() : null),
					decimal((spread != null) ? spread.most() : null));
		}
		sheet.close();
	}

	@GetMapping("/correlate/export.xlsx")
	void correlations(@RequestParam("x") CustomerFigure x, @RequestParam("y") CustomerFigure y, Reader reader,
			HttpServletResponse response) throws IOException {
		ScoringRun run = run(reader, "correlations-exported", Map.of("x", x.name(), "y", y.name()));
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("correlate.title") + "-" + run.asOf(),
				"correlations-" + run.asOf());
		sheet.begin("correlate.title", sheet.text("correlate.x", 24), sheet.text("correlate.y", 24),
				sheet.whole("correlate.n"), sheet.whole("correlate.sampled"), sheet.decimal("correlate.pearson"),
				sheet.decimal("correlate.pearson.p"), sheet.decimal("correlate.spearman"),
				sheet.decimal("correlate.spearman.p"));
		for (FigureCorrelation each : this.correlations.all(run.id())) {
			Coefficient pearson = each.pearson();
			Coefficient spearman = each.spearman();
			sheet.row(this.figures.name(each.first()), this.figures.name(each.second()), each.customers(),
					each.sampled(), decimal(pearson.value()), decimal(pearson.pValue()), decimal(spearman.value()),
					decimal(spearman.pValue()));
		}
		sheet.begin("correlate.drawn", sheet.text("ranking.number", 16), sheet.text("ranking.name", 28),
				sheet.decimal("figure." + x), sheet.decimal("figure." + y));
		for (Point point : this.correlations.points(run.id(), x, y)) {
			sheet.row(point.number(), point.name(), decimal(point.x()), decimal(point.y()));
		}
		sheet.close();
	}

	private ScoringRun run(Reader reader, String action, Map<String, Object> detail) {
		Sheet.demand(reader);
		ScoringRun run = this.runs.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), action, "scoring-run", run.id(), detail);
		return run;
	}

	private static @Nullable BigDecimal decimal(@Nullable Double value) {
		return (value != null) ? BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP) : null;
	}

}
