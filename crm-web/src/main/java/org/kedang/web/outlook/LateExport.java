package org.kedang.web.outlook;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.LateRecord;
import org.kedang.analytics.OpenInvoice;
import org.kedang.analytics.OpenInvoices;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.late.LateFeatures;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The open invoices that may be paid late as a workbook, all of them, with how far that
 * can be believed. It takes the right to rank, by its route, and the right to export.
 */
@Controller
class LateExport {

	private static final int PIECE = 2000;

	private final ScoringRuns runs;

	private final OpenInvoices invoices;

	private final ContestSheets contests;

	private final AuditTrail audit;

	private final Texts texts;

	LateExport(ScoringRuns runs, OpenInvoices invoices, ContestSheets contests, AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.invoices = invoices;
		this.contests = contests;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/grades/late/export.xlsx")
	void export(Reader reader, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		RunRecord learnt = run.learnt();
		LateRecord record = (learnt != null) ? learnt.late() : null;
		if (record == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.audit.record(reader.actor(), "late-exported", "scoring-run", run.id(), Map.of());
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("late.title") + "-" + run.asOf(),
				"late-" + run.asOf());
		invoices(sheet, run.id());
		this.contests.write(sheet, record.candidates(), record.rule(), record.by(), "late");
		sheet.close();
	}

	private void invoices(Sheet sheet, long run) throws IOException {
		sheet.begin("late.title", sheet.text("churn.number", 16), sheet.text("churn.name", 28),
				sheet.text("late.invoice", 18), sheet.column("late.due", Column.Format.DATE, 12),
				sheet.amount("late.open"), sheet.decimal("late.risk"), sheet.amount("late.stake"),
				sheet.text("late.reason", 20), sheet.text("outlook.credit", 10), sheet.text("churn.owner", 16));
		double stake = Double.POSITIVE_INFINITY;
		long after = 0;
		List<OpenInvoice> piece;
		do {
			piece = this.invoices.list(run, stake, after, PIECE);
			for (OpenInvoice invoice : piece) {
				sheet.row(invoice.customerNumber(), invoice.customer(), invoice.number(), invoice.dueOn(),
						invoice.open(), invoice.risk(), invoice.atStake(), reason(invoice),
						(invoice.grade() != null) ? invoice.grade().name() : null,
						(invoice.owner() != null) ? invoice.owner() : this.texts.text("churn.none.owner"));
				stake = invoice.atStake();
				after = invoice.id();
			}
		}
		while (piece.size() == PIECE);
	}

	/** What raises the risk most; null where the customer's own rate decides. */
	private @Nullable String reason(OpenInvoice invoice) {
		int why = invoice.mainReason();
		return (why < 0) ? null : this.texts.text("late.figure." + LateFeatures.NAMES.get(why));
	}

}
