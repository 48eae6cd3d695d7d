package org.kedang.web.outlook;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.BuyingTrial;
import org.kedang.analytics.ChurnRecord;
import org.kedang.analytics.CustomerOutlooks;
import org.kedang.analytics.OutlookQuery.Kind;
import org.kedang.analytics.OutlookQuery;
import org.kedang.analytics.RunRecord;
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
 * Those who share a grade as a workbook, all of them, read as a stream; where the grade
 * is a warning, how far it can be believed comes with it. It takes the right to rank, by
 * its route, and the right to export.
 */
@Controller
class OutlookExport {

	private final ScoringRuns runs;

	private final CustomerOutlooks outlooks;

	private final GradedSheet customers;

	private final ContestSheets contests;

	private final AuditTrail audit;

	private final Texts texts;

	OutlookExport(ScoringRuns runs, CustomerOutlooks outlooks, GradedSheet customers, ContestSheets contests,
			AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.outlooks = outlooks;
		this.customers = customers;
		this.contests = contests;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/grades/customers/export.xlsx")
	void export(Reader reader, @RequestParam("run") long id, @RequestParam("kind") Kind kind,
			@RequestParam("grade") int grade, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.find(id)
			.filter((found) -> found.grades(kind, grade))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), "graded-exported", "scoring-run", id,
				Map.of("kind", kind.name(), "grade", grade));
		Sheet sheet = new Sheet(response, this.texts,
				"%s-%d-%s".formatted(this.texts.text((kind == Kind.SEGMENT) ? "grades.segment" : "grades.kind." + kind),
						grade, run.asOf()),
				"grades-%s-%d-%s".formatted(kind, grade, run.asOf()));
		this.customers.begin(sheet);
		this.outlooks.forEach(OutlookQuery.first(id, kind, grade), (customer) -> this.customers.row(sheet, customer));
		RunRecord learnt = run.learnt();
		if (kind == Kind.CHURN && learnt != null && learnt.churn() != null) {
			ChurnRecord record = learnt.churn();
			this.contests.write(sheet, record.candidates(), record.rule(), record.by(), "churn");
			trial(sheet, (learnt.buying() != null) ? learnt.buying().trial() : null);
		}
		sheet.close();
	}

	/** How well purchases were foretold, where that can be told. */
	private void trial(Sheet sheet, @Nullable BuyingTrial trial) throws IOException {
		if (trial == null) {
			return;
		}
		sheet.begin("buying.sheet", sheet.text("churn.measure", 30), sheet.decimal("buying.foretold", 16),
				sheet.decimal("buying.came", 16));
		sheet.row(this.texts.text("buying.purchases"), trial.purchases().foretold(), trial.purchases().came());
		if (trial.amount() != null) {
			sheet.row(this.texts.text("buying.amount"), trial.amount().foretold(), trial.amount().came());
		}
		sheet.row(this.texts.text("buying.error"), trial.error());
		sheet.row(this.texts.text("buying.error") + " · " + this.texts.text("buying.plain"), trial.plainError());
		sheet.row(this.texts.text("buying.auc"), trial.auc());
	}

}
