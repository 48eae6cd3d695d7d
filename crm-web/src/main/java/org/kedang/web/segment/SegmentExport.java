package org.kedang.web.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.SegmentDivision;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The segments as a workbook: one sheet of the segments, one of the numbers tried. It
 * takes the right to rank, by its route, and the right to export.
 */
@Controller
class SegmentExport {

	private final ScoringRuns runs;

	private final SegmentReading segments;

	private final AuditTrail audit;

	private final Texts texts;

	SegmentExport(ScoringRuns runs, SegmentReading segments, AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.segments = segments;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/segments/export.xlsx")
	void export(Reader reader, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		SegmentView view = this.segments.of(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), "segments-exported", "scoring-run", run.id(), Map.of());
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("menu.segments") + "-" + run.asOf(),
				"segments-" + run.asOf());
		segments(sheet, view);
		choices(sheet, view);
		sheet.close();
	}

	private void segments(Sheet sheet, SegmentView view) throws IOException {
		sheet.begin("menu.segments", sheet.column("segment.number", Column.Format.INTEGER, 8),
				sheet.text("segment.name", 28), sheet.whole("churn.customers"), sheet.decimal("grades.share", 10),
				sheet.decimal("grades.segment.recency", 16), sheet.decimal("grades.segment.purchases"),
				sheet.amount("grades.segment.amount"), sheet.decimal("segment.deviation.recency", 18),
				sheet.decimal("segment.deviation.purchases", 18), sheet.decimal("segment.deviation.amount", 18));
		for (SegmentView.Line line : view.lines()) {
			List<@Nullable Object> row = new ArrayList<>(
					Arrays.asList(line.segment().number(), line.name(), line.segment().customers(), line.share(),
							line.segment().recency(), line.segment().purchases(), line.segment().amount()));
			row.addAll(line.deviations());
			sheet.row(row.toArray());
		}
		sheet.row(null, this.texts.text("segment.all"), view.customers(), 1, view.mean(0), view.mean(1), view.mean(2));
	}

	private void choices(Sheet sheet, SegmentView view) throws IOException {
		sheet.begin("segment.choice", sheet.whole("segment.choice.k"), sheet.decimal("segment.silhouette"),
				sheet.decimal("segment.inertia", 16), sheet.text("segment.chosen", 10));
		for (SegmentDivision.Choice choice : view.choices()) {
			sheet.row(choice.segments(), choice.silhouette(), choice.inertia(),
					view.chosen(choice) ? this.texts.text("segment.chosen") : null);
		}
	}

}
