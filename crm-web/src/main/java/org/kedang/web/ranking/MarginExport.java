package org.kedang.web.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.analytics.KeyCustomers;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
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
 * Key customers by margin as a workbook. It takes the right to rank, by its route, and
 * the right to export.
 */
@Controller
class MarginExport {

	private static final int ALL = 1000;

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
		if (!reader.may(Right.EXPORT)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		SalesFigures figures = this.counts.figures()
			.filter(SalesFigures::isThere)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), "margin-exported", Map.of());
		Attachments.workbook(response, text("margin.title") + "-" + figures.asOf() + ".xlsx",
				"margin-" + figures.asOf() + ".xlsx");
		XlsxWriter workbook = new XlsxWriter(response.getOutputStream());
		workbook.sheet(text("margin.title"),
				List.of(new Column(text("ranking.rank"), Column.Format.INTEGER, 8),
						Column.text(text("ranking.number"), 16), Column.text(text("ranking.name"), 28),
						Column.text(text("ranking.owner"), 16), amount("ranking.amount"), amount("margin.costed"),
						amount("margin.margin"), new Column(text("margin.rate"), Column.Format.DECIMAL, 12),
						new Column(text("ranking.cumulative"), Column.Format.DECIMAL, 12)));
		for (KeyCustomers.Line line : this.customers.after(0, ALL)) {
			workbook.row(Arrays.asList(line.rank(), line.number(), line.name(),
					(line.owner() != null) ? line.owner() : text("ranking.pool"), line.amount(), line.costed(),
					line.margin(), line.rate(), line.cumulativeShare()));
		}
		// only a whole file is finished
		workbook.close();
	}

	private Column amount(String code) {
		return new Column(text(code), Column.Format.AMOUNT, 16);
	}

	private String text(String code) {
		return this.texts.text(code);
	}

}
