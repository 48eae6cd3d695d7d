package org.kedang.web.outlook;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.PastGrades;
import org.kedang.analytics.PastGrades.Graded;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.hindsight.Promise;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Those whom the record of grades counts as a workbook, all of them. It takes the right
 * to rank, by its route, and the right to export.
 */
@Controller
class PastGradeExport {

	private static final int PIECE = 20_000;

	private final ScoringRuns runs;

	private final PastGrades grades;

	private final GradeNames names;

	private final AuditTrail audit;

	private final Texts texts;

	PastGradeExport(ScoringRuns runs, PastGrades grades, GradeNames names, AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.grades = grades;
		this.names = names;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping(PastGradeQuery.PATH + "/export.xlsx")
	void export(Reader reader, @RequestParam("run") long id, @RequestParam("promise") Promise promise,
			@RequestParam("grade") int grade, @RequestParam(name = "came", defaultValue = "false") boolean came,
			HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.graded(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		PastGradeQuery query = new PastGradeQuery(id, promise, grade, came);
		int last = query.last(query.count(this.grades));
		this.audit.record(reader.actor(), "past-grades-exported", "scoring-run", id,
				Map.of("promise", promise.name(), "grade", grade, "came", came));
		Sheet sheet = new Sheet(response, this.texts,
				"%s-%s-%s".formatted(this.texts.text("hindsight.kind." + promise), this.names.promised(promise, grade),
						run.asOf()),
				"record-%s-%d-%s".formatted(promise.name().toLowerCase(Locale.ROOT), grade, run.asOf()));
		write(sheet, query, last);
		sheet.close();
	}

	private void write(Sheet sheet, PastGradeQuery query, int last) throws IOException {
		Promise promise = query.promise();
		sheet.begin("past.title", sheet.text("churn.number", 16), sheet.text("churn.name", 28),
				sheet.text("hindsight.came." + promise, 18), promise.hasAmounts() ? sheet.amount("hindsight.amount")
						: sheet.text("hindsight.besides." + promise, 18),
				sheet.text("churn.owner", 16));
		for (int at = 1; at <= last; at += PIECE) {
			for (Graded each : this.grades.list(query.run(), promise, query.grade(), at,
					Math.min(last, at + PIECE - 1))) {
				boolean there = each.number() != null;
				sheet.row(each.number(), there ? each.name() : this.texts.text("judged.gone"), word(each.came()),
						promise.hasAmounts() ? each.amount() : word(Boolean.TRUE.equals(each.besides())),
						(there && each.owner() == null) ? this.texts.text("churn.none.owner") : each.owner());
			}
		}
	}

	private String word(boolean it) {
		return this.texts.text(it ? "past.yes" : "past.no");
	}

}
