package org.kedang.web.rfm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The classes of a run, who shares which scores, and where scores are cut, as a workbook.
 * It takes the right to rank, by its route, and the right to export.
 */
@Controller
class RfmExport {

	private final ScoringRuns runs;

	private final AuditTrail audit;

	private final Texts texts;

	RfmExport(ScoringRuns runs, AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/rfm/export.xlsx")
	void export(Reader reader, @RequestParam("run") long id, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		RfmSummary summary = run.summary();
		if (summary == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.audit.record(reader.actor(), "rfm-exported", "scoring-run", id, Map.of());
		Sheet sheet = new Sheet(response, this.texts, "RFM-" + run.asOf(), "rfm-" + run.asOf());
		classes(sheet, ClassCell.of(run, summary, false));
		heat(sheet, HeatMap.of(summary));
		figures(sheet, FigureRow.of(summary));
		sheet.close();
	}

	private void classes(Sheet sheet, List<ClassCell> cells) throws IOException {
		sheet.begin("rfm.matrix", sheet.text("ranking.class", 18), sheet.whole("rfm.customers"),
				sheet.decimal("ranking.customerShare"), sheet.amount("ranking.amount"),
				sheet.decimal("ranking.amountShare"), sheet.decimal("rfm.figure.R", 16), sheet.decimal("rfm.figure.F"),
				sheet.amount("rfm.figure.M"));
		for (ClassCell cell : cells) {
			boolean nobody = cell.customers() == 0;
			sheet.row(this.texts.text("rfm.class." + cell.rfmClass()), cell.customers(), cell.customerShare(),
					cell.amount(), cell.amountShare(), nobody ? null : cell.means().recency(),
					nobody ? null : cell.means().frequency(), nobody ? null : cell.means().monetary());
		}
	}

	private static void heat(Sheet sheet, HeatMap heat) throws IOException {
		sheet.begin("rfm.heat", sheet.whole("ranking.r"), sheet.whole("ranking.f"), sheet.whole("rfm.customers"));
		for (HeatMap.Row row : heat.rows()) {
			for (HeatMap.Cell cell : row.cells()) {
				sheet.row(row.recency(), cell.frequency(), cell.customers());
			}
		}
	}

	private void figures(Sheet sheet, List<FigureRow> figures) throws IOException {
		sheet.begin("rfm.cuts", sheet.text("rfm.figure", 20), sheet.decimal("rfm.mean"),
				sheet.decimal("rfm.sheet.cut1"), sheet.decimal("rfm.sheet.cut2"), sheet.decimal("rfm.sheet.cut3"),
				sheet.decimal("rfm.sheet.cut4"), sheet.whole("rfm.sheet.score1"), sheet.whole("rfm.sheet.score2"),
				sheet.whole("rfm.sheet.score3"), sheet.whole("rfm.sheet.score4"), sheet.whole("rfm.sheet.score5"));
		for (FigureRow figure : figures) {
			List<@Nullable Object> row = new ArrayList<>(
					Arrays.asList(this.texts.text("rfm.figure." + figure.letter()), figure.mean()));
			// where nobody is scored nothing is cut
			row.addAll(figure.cuts().isEmpty() ? Collections.nCopies(4, null) : figure.cuts());
			row.addAll(figure.scores());
			sheet.row(row.toArray());
		}
	}

}
