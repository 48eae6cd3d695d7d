package org.kedang.web.outlook;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.GradeMoves;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * How many have which grade and how well grades have done, and how many moved between
 * grades, as workbooks. They take the right to rank, by their routes, and the right to
 * export.
 */
@Controller
class GradesExport {

	private final ScoringRuns runs;

	private final GradeMoves moves;

	private final GradeNames names;

	private final HindsightSheet hindsight;

	private final AuditTrail audit;

	private final Texts texts;

	GradesExport(ScoringRuns runs, GradeMoves moves, GradeNames names, HindsightSheet hindsight, AuditTrail audit,
			Texts texts) {
		this.runs = runs;
		this.moves = moves;
		this.names = names;
		this.hindsight = hindsight;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/grades/export.xlsx")
	void grades(Reader reader, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.current().orElseThrow(GradesExport::notFound);
		RunRecord learnt = run.learnt();
		if (learnt == null) {
			throw notFound();
		}
		this.audit.record(reader.actor(), "grades-exported", "scoring-run", run.id(), Map.of());
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("menu.grades") + "-" + run.asOf(),
				"grades-" + run.asOf());
		sheet.begin("menu.grades", sheet.text("grades.kind", 14), sheet.text("grades.grade", 16),
				sheet.whole("churn.customers"), sheet.decimal("grades.share"));
		for (Distribution each : Distribution.of(run, learnt)) {
			for (Distribution.Share share : each.grades()) {
				sheet.row(this.texts.text("grades.kind." + each.kind()), this.names.of(each.kind(), share.grade()),
						share.customers(), share.share());
			}
		}
		this.hindsight.write(sheet, learnt.hindsight());
		sheet.close();
	}

	@GetMapping("/grades/movements/export.xlsx")
	void movements(Reader reader, @RequestParam("kind") GradeKind kind, @RequestParam("earlier") long earlier,
			@RequestParam("later") long later, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun then = kept(earlier);
		ScoringRun now = kept(later);
		this.audit.record(reader.actor(), "moves-exported", "scoring-run", later,
				Map.of("gradeKind", kind.name(), "earlier", earlier));
		Sheet sheet = new Sheet(response, this.texts,
				"%s-%s-%s-%s".formatted(this.texts.text("moves.title"), this.texts.text("grades.kind." + kind),
						then.asOf(), now.asOf()),
				"moves-%s-%s-%s".formatted(kind.name().toLowerCase(Locale.ROOT), then.asOf(), now.asOf()));
		sheet.begin("moves.title", sheet.text("moves.was", 16), sheet.text("moves.now", 16),
				sheet.text("moves.way", 16), sheet.whole("churn.customers"));
		for (GradeMove move : this.moves.between(kind, earlier, later)) {
			sheet.row(this.names.of(kind, move.was()), this.names.of(kind, move.now()),
					this.texts.text("moves." + move.way()), move.customers());
		}
		sheet.close();
	}

	private ScoringRun kept(long run) {
		return this.runs.graded(run).orElseThrow(GradesExport::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
