package org.kedang.web.compare;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.FigureCorrelation;
import org.kedang.analytics.FigureCorrelations;
import org.kedang.analytics.FigureCorrelations.Both;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Those who have both of two figures, whom a correlation is of.
 */
@Controller
class BothFiguresController {

	private static final int PAGE = 50;

	private static final int PIECE = 20_000;

	private final ScoringRuns runs;

	private final FigureCorrelations correlations;

	private final AuditTrail audit;

	private final Texts texts;

	BothFiguresController(ScoringRuns runs, FigureCorrelations correlations, AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.correlations = correlations;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/correlate/customers")
	String list(@RequestParam("x") CustomerFigure x, @RequestParam("y") CustomerFigure y,
			@RequestParam(name = "after", defaultValue = "0") long after, Model model) {
		ScoringRun run = run();
		List<Both> found = this.correlations.both(run.id(), x, y, after, PAGE + 1);
		model.addAttribute("run", run);
		model.addAttribute("both",
				this.correlations.of(run.id(), x, y)
					.map(FigureCorrelation::customers)
					.orElseThrow(BothFiguresController::notFound));
		model.addAttribute("x", x);
		model.addAttribute("y", y);
		model.addAttribute("lines", found.subList(0, Math.min(PAGE, found.size())));
		model.addAttribute("next", (found.size() > PAGE) ? found.get(PAGE - 1).id() : null);
		return "compare/both";
	}

	@GetMapping("/correlate/customers/export.xlsx")
	void export(@RequestParam("x") CustomerFigure x, @RequestParam("y") CustomerFigure y, Reader reader,
			HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = run();
		this.audit.record(reader.actor(), "correlated-exported", "scoring-run", run.id(),
				Map.of("x", x.name(), "y", y.name()));
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("correlate.n") + "-" + run.asOf(),
				"correlated-" + run.asOf());
		sheet.begin("correlate.n", sheet.text("ranking.number", 16), sheet.text("ranking.name", 28),
				sheet.decimal("figure." + x), sheet.decimal("figure." + y), sheet.text("ranking.owner", 16));
		List<Both> piece;
		long after = 0;
		do {
			piece = this.correlations.both(run.id(), x, y, after, PIECE);
			for (Both each : piece) {
				sheet.row(each.point().number(), each.point().name(), each.point().x(), each.point().y(), each.owner());
				after = each.id();
			}
		}
		while (piece.size() == PIECE);
		sheet.close();
	}

	private ScoringRun run() {
		return this.runs.current().orElseThrow(BothFiguresController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
