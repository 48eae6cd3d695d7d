package org.kedang.web.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Pivot;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The table as a workbook. It takes the right to rank, by its route, and the right to
 * export.
 */
@Controller
class ExploreExport {

	private final SalesCounts counts;

	private final Pivots pivots;

	private final DimensionNames names;

	private final AuditTrail audit;

	private final Texts texts;

	ExploreExport(SalesCounts counts, Pivots pivots, DimensionNames names, AuditTrail audit, Texts texts) {
		this.counts = counts;
		this.pivots = pivots;
		this.names = names;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/explore/export.xlsx")
	void export(ExploreFilter filter, Reader reader, HttpServletResponse response) throws IOException {
		ExploreQuery query = filter.query(reader);
		Sheet.demand(reader);
		SalesFigures figures = this.counts.figures()
			.filter((found) -> found.isThere() && query.problem() == null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.audit.record(reader.actor(), "sales-exported", Map.of("measure", query.measure().name(), "rowsBy",
				query.rows().name(), "columnsBy", query.columns().name()));
		String title = this.texts.text("explore.measure." + query.measure());
		Sheet sheet = new Sheet(response, this.texts, title + "-" + figures.asOf(), "sales-" + figures.asOf());
		write(sheet, query, this.names.load(figures.run()));
		sheet.close();
	}

	private void write(Sheet sheet, ExploreQuery query, DimensionNames.Names words) throws IOException {
		Pivot pivot = this.pivots.of(query);
		Column.Format format = query.measure().isMoney() ? Column.Format.AMOUNT : Column.Format.INTEGER;
		List<Column> columns = new ArrayList<>();
		columns.add(Column.text(words.of(query.rows()), 24));
		pivot.columns().forEach((key) -> columns.add(new Column(words.of(query.columns(), key), format, 16)));
		columns.add(sheet.column("explore.total", format, 18));
		sheet.begin("explore.measure." + query.measure(), columns.toArray(Column[]::new));
		for (Pivot.Row row : pivot.rows()) {
			sheet.row(line(words.of(query.rows(), row.key()), row.figures(), row.total()));
		}
		sheet.row(line(this.texts.text("explore.total"), pivot.totals(), pivot.total()));
	}

	private static @Nullable Object[] line(String name, List<Pivot.Figure> figures, @Nullable Object total) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(name);
		figures.forEach((figure) -> cells.add(figure.value()));
		cells.add(total);
		return cells.toArray();
	}

}
