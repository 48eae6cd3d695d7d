package org.kedang.web.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.KeyCustomers;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Key customers by margin as a workbook, streamed row by row. It takes the right to rank,
 * by its route, and the right to export.
 */
@Controller
class MarginExport {

	private final SalesCounts counts;

	private final KeyCustomers customers;

	private final AuditTrail audit;

	private final Texts texts;

	MarginExport(SalesCounts counts, KeyCustomers customers, AuditTrail audit, Texts texts) {
		this.counts = counts;
		this.customers = customers;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/rankings/margin/export.xlsx")
	void export(Reader reader, HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		if (this.counts.figures().filter(SalesFigures::isThere).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.audit.record(reader.actor(), "margin-exported", Map.of());
		// only a whole file is finished
		this.customers.atOnce(() -> written(response)).close();
	}

	private Sheet written(HttpServletResponse response) {
		LocalDate asOf = this.counts.figures().orElseThrow().asOf();
		try {
			Sheet sheet = new Sheet(response, this.texts, this.texts.text("margin.title") + "-" + asOf,
					"margin-" + asOf);
			write(sheet, "margin.title", false);
			write(sheet, "margin.losing", true);
			return sheet;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(Sheet sheet, String title, boolean losing) throws IOException {
		sheet.begin(title, sheet.column("ranking.rank", Column.Format.INTEGER, 8), sheet.text("ranking.number", 16),
				sheet.text("ranking.name", 28), sheet.text("ranking.owner", 16), sheet.amount("ranking.amount"),
				sheet.amount("margin.costed"), sheet.amount("margin.margin"), sheet.decimal("margin.rate", 12),
				sheet.decimal("ranking.cumulative", 12));
		this.customers.forEach(losing, (line) -> row(sheet, line));
	}

	private void row(Sheet sheet, KeyCustomers.Line line) {
		try {
			sheet.row(line.rank(), line.number(), line.name(),
					(line.owner() != null) ? line.owner() : this.texts.text("ranking.pool"), line.amount(),
					line.costed(), line.margin(), line.rate(), line.cumulativeShare());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
