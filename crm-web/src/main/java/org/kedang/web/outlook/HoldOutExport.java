package org.kedang.web.outlook;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.HoldOut.About;
import org.kedang.analytics.HoldOuts.Judged;
import org.kedang.analytics.HoldOuts.Stretch;
import org.kedang.analytics.HoldOuts;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
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
 * Those whom a mark of a gains or calibration curve counts as a workbook, all of them. It
 * takes the right to rank, by its route, and the right to export.
 */
@Controller
class HoldOutExport {

	private static final int PIECE = 2000;

	private final ScoringRuns runs;

	private final HoldOuts holdOuts;

	private final AuditTrail audit;

	private final Texts texts;

	HoldOutExport(ScoringRuns runs, HoldOuts holdOuts, AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.holdOuts = holdOuts;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/churn/judged/export.xlsx")
	void export(Reader reader, @RequestParam("run") long id, @RequestParam("about") About about,
			@RequestParam("by") String by, @RequestParam("from") int from, @RequestParam("to") int to,
			HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.graded(id)
			.filter((found) -> from >= 1 && from <= to && to <= this.holdOuts.size(id, about, by))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), "judged-exported", "scoring-run", id,
				Map.of("about", about.name(), "by", by, "from", from, "to", to));
		String name = "%s-%s-%d-%d-%s".formatted(about, by, from, to, run.asOf()).toLowerCase(Locale.ROOT);
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("judged.title") + "-" + name, "judged-" + name);
		write(sheet, new Stretch(id, about, by, from, to));
		sheet.close();
	}

	private void write(Sheet sheet, Stretch stretch) throws IOException {
		sheet.begin("judged.title", sheet.whole("judged.place"), sheet.text("churn.number", 16),
				sheet.text("churn.name", 28), sheet.text("late.invoice", 18),
				sheet.column("late.due", Column.Format.DATE, 12), sheet.decimal("judged.foretold"),
				sheet.text("judged.came", 14), sheet.text("churn.owner", 16));
		String code = "judged." + stretch.about().name().toLowerCase(Locale.ROOT) + ".";
		for (int at = stretch.from(); at <= stretch.to(); at += PIECE) {
			for (Judged each : this.holdOuts.list(stretch.page(at, PIECE))) {
				boolean there = each.number() != null;
				sheet.row(each.place(), each.number(), there ? each.name() : this.texts.text("judged.gone"),
						each.invoice(), each.dueOn(), each.foretold(), this.texts.text(code + each.came()),
						(there && each.owner() == null) ? this.texts.text("churn.none.owner") : each.owner());
			}
		}
	}

}
