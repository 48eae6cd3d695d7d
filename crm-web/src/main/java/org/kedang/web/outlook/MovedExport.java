package org.kedang.web.outlook;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove.Way;
import org.kedang.analytics.GradeMoves;
import org.kedang.analytics.MoveQuery;
import org.kedang.analytics.MovedQuery;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.WayQuery;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who moved from one grade to another as a workbook, all of them. It takes the right to
 * rank, by its routes, and the right to export.
 */
@Controller
class MovedExport {

	private static final String PATH = "/grades/movements/customers/export.xlsx";

	private final ScoringRuns runs;

	private final GradeMoves moves;

	private final GradedSheet customers;

	private final AuditTrail audit;

	private final Texts texts;

	MovedExport(ScoringRuns runs, GradeMoves moves, GradedSheet customers, AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.moves = moves;
		this.customers = customers;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping(path = PATH, params = "!way")
	void ofGrades(Reader reader, @RequestParam("kind") GradeKind kind, @RequestParam("earlier") long earlier,
			@RequestParam("later") long later, @RequestParam("was") int was, @RequestParam("now") int now,
			HttpServletResponse response) throws IOException {
		if (!MovesController.isMove(kind, was, now)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		write(reader, MoveQuery.first(kind, earlier, later, was, now), "%d-%d".formatted(was, now), response);
	}

	@GetMapping(path = PATH, params = "way")
	void ofWay(Reader reader, @RequestParam("kind") GradeKind kind, @RequestParam("earlier") long earlier,
			@RequestParam("later") long later, @RequestParam("way") Way way, HttpServletResponse response)
			throws IOException {
		write(reader, WayQuery.first(kind, earlier, later, way), way.name().toLowerCase(Locale.ROOT), response);
	}

	private void write(Reader reader, MovedQuery query, String which, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun then = kept(query.earlier());
		ScoringRun now = kept(query.later());
		this.audit.record(reader.actor(), "movers-exported", "scoring-run", query.later(),
				Map.of("gradeKind", query.kind().name(), "earlier", query.earlier(), "which", which));
		String name = "%s-%s-%s-%s".formatted(query.kind().name().toLowerCase(Locale.ROOT), which, then.asOf(),
				now.asOf());
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("moves.title") + "-" + name, "moves-" + name);
		this.customers.begin(sheet);
		this.moves.forEach(query, (customer) -> this.customers.row(sheet, customer));
		sheet.close();
	}

	private ScoringRun kept(long run) {
		return this.runs.graded(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
