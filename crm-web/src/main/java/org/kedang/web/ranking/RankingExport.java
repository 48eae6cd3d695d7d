package org.kedang.web.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.RankedCustomer;
import org.kedang.analytics.RankedCustomers;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.rfm.Score;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/**
 * The ranking as a workbook, streamed row by row. It takes the right to rank, by its
 * route, and the right to export.
 */
@Controller
class RankingExport {

	private final ScoringRuns runs;

	private final RankedCustomers ranked;

	private final AuditTrail audit;

	private final Texts texts;

	RankingExport(ScoringRuns runs, RankedCustomers ranked, AuditTrail audit, Texts texts) {
		this.runs = runs;
		this.ranked = ranked;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/rankings/export.xlsx")
	void export(@ModelAttribute("filter") RankingFilter filter, Reader reader, HttpServletResponse response)
			throws IOException {
		Sheet.demand(reader);
		ScoringRun run = filter.run(this.runs)
			.filter((found) -> found.summary() != null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!run.hasScores()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		this.audit.record(reader.actor(), "ranking-exported", "scoring-run", run.id(), Map.of());
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("ranking.sheet") + "-" + run.asOf(),
				"ranking-" + run.asOf());
		sheet.begin("ranking.sheet", sheet.column("ranking.rank", Column.Format.INTEGER, 8),
				sheet.text("ranking.number", 16), sheet.text("ranking.name", 28), sheet.text("ranking.kind", 10),
				sheet.amount("ranking.amount"), sheet.decimal("ranking.curve.y"), sheet.text("ranking.grade", 10),
				sheet.text("ranking.score", 10), sheet.text("ranking.class", 18),
				sheet.column("ranking.recency", Column.Format.INTEGER, 14), sheet.whole("ranking.purchases"),
				sheet.text("ranking.owner", 16));
		this.ranked.forEach(filter.query(run), (customer) -> write(sheet, customer));
		// only a whole file is finished
		sheet.close();
	}

	private void write(Sheet sheet, RankedCustomer customer) {
		Score score = customer.score();
		BigDecimal percent = score.cumulativeShare().movePointRight(2).setScale(4, RoundingMode.HALF_UP);
		try {
			sheet.row(score.rank(), customer.number(), customer.name(),
					this.texts.text("ranking.kind." + customer.kind()), score.monetary(), percent, score.grade().name(),
					"%d-%d-%d".formatted(score.r(), score.f(), score.m()),
					this.texts.text("rfm.class." + score.rfmClass().name()), score.recencyDays(), score.frequency(),
					(customer.owner() != null) ? customer.owner() : this.texts.text("ranking.pool"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
