package org.kedang.web.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.SegmentDivision;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.ingest.template.XlsxWriter;
import org.kedang.web.support.Attachments;
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
		if (!reader.may(Right.EXPORT)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		ScoringRun run = this.runs.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		SegmentView view = this.segments.of(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), "segments-exported", "scoring-run", run.id(), Map.of());
		Attachments.workbook(response, this.texts.text("menu.segments") + "-" + run.asOf() + ".xlsx",
				"segments-" + run.asOf() + ".xlsx");
		XlsxWriter workbook = new XlsxWriter(response.getOutputStream());
		segments(workbook, view);
		choices(workbook, view);
		// only a whole file is finished
		workbook.close();
	}

	private void segments(XlsxWriter workbook, SegmentView view) throws IOException {
		workbook.sheet(this.texts.text("menu.segments"), List.of(column("segment.number", Column.Format.INTEGER, 8),
				column("segment.name", Column.Format.TEXT, 28), column("churn.customers", Column.Format.INTEGER, 12),
				column("grades.share", Column.Format.DECIMAL, 10),
				column("grades.segment.recency", Column.Format.DECIMAL, 16),
				column("grades.segment.purchases", Column.Format.DECIMAL, 14),
				column("grades.segment.amount", Column.Format.AMOUNT, 16),
				column("segment.deviation.recency", Column.Format.DECIMAL, 18),
				column("segment.deviation.purchases", Column.Format.DECIMAL, 18),
				column("segment.deviation.amount", Column.Format.DECIMAL, 18)));
		for (SegmentView.Line line : view.lines()) {
			List<@Nullable Object> row = new ArrayList<>(
					Arrays.asList(line.segment().number(), line.name(), line.segment().customers(), line.share(),
							line.segment().recency(), line.segment().purchases(), line.segment().amount()));
			row.addAll(line.deviations());
			workbook.row(row);
		}
		workbook.row(Arrays.asList(null, this.texts.text("segment.all"), view.customers(), 1, view.mean(0),
				view.mean(1), view.mean(2)));
	}

	private void choices(XlsxWriter workbook, SegmentView view) throws IOException {
		workbook.sheet(this.texts.text("segment.choice"),
				List.of(column("segment.choice.k", Column.Format.INTEGER, 12),
						column("segment.silhouette", Column.Format.DECIMAL, 14),
						column("segment.inertia", Column.Format.DECIMAL, 16),
						column("segment.chosen", Column.Format.TEXT, 10)));
		for (SegmentDivision.Choice choice : view.choices()) {
			workbook.row(Arrays.asList(choice.segments(), choice.silhouette(), choice.inertia(),
					view.chosen(choice) ? this.texts.text("segment.chosen") : null));
		}
	}

	private Column column(String code, Column.Format format, int width) {
		return new Column(this.texts.text(code), format, width);
	}

}
