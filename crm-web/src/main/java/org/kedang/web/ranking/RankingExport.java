package org.kedang.web.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.kedang.ingest.template.XlsxWriter;
import org.kedang.web.support.Attachments;
import org.kedang.web.support.Sheet;

import org.springframework.context.MessageSource;
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

	private final MessageSource texts;

	RankingExport(ScoringRuns runs, RankedCustomers ranked, AuditTrail audit, MessageSource texts) {
		this.runs = runs;
		this.ranked = ranked;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/rankings/export.xlsx")
	void export(@ModelAttribute("filter") RankingFilter filter, Reader reader, Locale locale,
			HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = filter.run(this.runs)
			.filter((found) -> found.summary() != null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!run.hasScores()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		this.audit.record(reader.actor(), "ranking-exported", "scoring-run", run.id(), Map.of());
		Attachments.workbook(response, text("ranking.sheet", locale) + "-" + run.asOf() + ".xlsx",
				"ranking-" + run.asOf() + ".xlsx");
		XlsxWriter workbook = new XlsxWriter(response.getOutputStream());
		workbook.sheet(text("ranking.sheet", locale), columns(locale));
		this.ranked.forEach(filter.query(run), (customer) -> write(workbook, customer, locale));
		// only a whole file is finished
		workbook.close();
	}

	private List<Column> columns(Locale locale) {
		return List.of(column("rank", Column.Format.INTEGER, 8, locale),
				column("number", Column.Format.TEXT, 16, locale), column("name", Column.Format.TEXT, 28, locale),
				column("kind", Column.Format.TEXT, 10, locale), column("amount", Column.Format.AMOUNT, 16, locale),
				column("curve.y", Column.Format.DECIMAL, 14, locale), column("grade", Column.Format.TEXT, 10, locale),
				column("score", Column.Format.TEXT, 10, locale), column("class", Column.Format.TEXT, 18, locale),
				column("recency", Column.Format.INTEGER, 14, locale),
				column("purchases", Column.Format.INTEGER, 12, locale),
				column("owner", Column.Format.TEXT, 16, locale));
	}

	private Column column(String name, Column.Format format, int width, Locale locale) {
		return new Column(text("ranking." + name, locale), format, width);
	}

	private void write(XlsxWriter workbook, RankedCustomer customer, Locale locale) {
		Score score = customer.score();
		BigDecimal percent = score.cumulativeShare().movePointRight(2).setScale(4, RoundingMode.HALF_UP);
		try {
			workbook.row(Arrays.asList(score.rank(), customer.number(), customer.name(),
					text("ranking.kind." + customer.kind(), locale), score.monetary(), percent, score.grade().name(),
					"%d-%d-%d".formatted(score.r(), score.f(), score.m()),
					text("rfm.class." + score.rfmClass().name(), locale), score.recencyDays(), score.frequency(),
					(customer.owner() != null) ? customer.owner() : text("ranking.pool", locale)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String text(String code, Locale locale) {
		return this.texts.getMessage(code, null, locale);
	}

}
