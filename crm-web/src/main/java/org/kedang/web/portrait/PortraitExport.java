package org.kedang.web.portrait;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.analytics.Portraits;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.portrait.Portrait.Word;
import org.kedang.analytics.portrait.TagIndex;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.template.Column;
import org.kedang.ingest.template.XlsxWriter;
import org.kedang.web.support.Attachments;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The words of one or two groups as a workbook, and what tells the two apart. It takes
 * the right to rank, by its route, and the right to export.
 */
@Controller
class PortraitExport {

	private final PortraitReading reading;

	private final Portraits portraits;

	private final AuditTrail audit;

	private final Texts texts;

	PortraitExport(PortraitReading reading, Portraits portraits, AuditTrail audit, Texts texts) {
		this.reading = reading;
		this.portraits = portraits;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/portraits/export.xlsx")
	void export(@RequestParam(name = "run", required = false) @Nullable Long id,
			@RequestParam MultiValueMap<String, String> request, Reader reader, HttpServletResponse response)
			throws IOException {
		if (!reader.may(Right.EXPORT)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		ScoringRun run = this.reading.run(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		TagIndex index = this.portraits.index(run.id())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		PortraitPair pair = this.reading.pair(run, index, request, reader);
		this.audit.record(reader.actor(), "portrait-exported", "scoring-run", run.id(), Map.of());
		Attachments.workbook(response, this.texts.text("menu.portraits") + "-" + run.asOf() + ".xlsx",
				"portraits-" + run.asOf() + ".xlsx");
		XlsxWriter workbook = new XlsxWriter(response.getOutputStream());
		words(workbook, pair.one(), "portrait.sheet.one");
		if (pair.other() != null) {
			words(workbook, pair.other(), "portrait.sheet.other");
			differences(workbook, pair);
		}
		// only a whole file is finished
		workbook.close();
	}

	private void words(XlsxWriter workbook, PortraitPair.Side side, String sheet) throws IOException {
		workbook.sheet(this.texts.text(sheet), List.of(column("portrait.word", Column.Format.TEXT, 24),
				column("portrait.subject", Column.Format.TEXT, 16), column("portrait.from", Column.Format.TEXT, 10),
				column("churn.customers", Column.Format.INTEGER, 12),
				column("portrait.share", Column.Format.DECIMAL, 12),
				column("portrait.shareOfAll", Column.Format.DECIMAL, 12),
				column("portrait.weight", Column.Format.DECIMAL, 12)));
		for (Cloud.CloudWord each : side.cloud().words()) {
			Word word = each.word();
			workbook.row(Arrays.asList(each.text(), each.subject(), this.texts.text("portrait.from." + each.kind()),
					word.customers(), word.share(), word.shareOfAll(), word.weight()));
		}
	}

	private void differences(XlsxWriter workbook, PortraitPair pair) throws IOException {
		workbook.sheet(this.texts.text("portrait.differences"), List.of(column("portrait.word", Column.Format.TEXT, 24),
				column("portrait.subject", Column.Format.TEXT, 16), column("portrait.one", Column.Format.DECIMAL, 12),
				column("portrait.other", Column.Format.DECIMAL, 12),
				column("portrait.difference", Column.Format.DECIMAL, 12)));
		for (PortraitPair.Contrast each : pair.differences()) {
			workbook.row(Arrays.asList(each.text(), each.subject(), each.difference().share(),
					each.difference().otherShare(), each.difference().difference()));
		}
	}

	private Column column(String code, Column.Format format, int width) {
		return new Column(this.texts.text(code), format, width);
	}

}
