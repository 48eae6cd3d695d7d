package org.kedang.web.portrait;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.Portraits;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.portrait.Portrait.Word;
import org.kedang.analytics.portrait.TagIndex;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Sheet;
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
		Sheet.demand(reader);
		ScoringRun run = this.reading.run(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		TagIndex index = this.portraits.index(run.id())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		PortraitPair pair = this.reading.pair(run, index, request, reader);
		this.audit.record(reader.actor(), "portrait-exported", "scoring-run", run.id(), Map.of());
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("menu.portraits") + "-" + run.asOf(),
				"portraits-" + run.asOf());
		words(sheet, pair.one(), "portrait.sheet.one");
		if (pair.other() != null) {
			words(sheet, pair.other(), "portrait.sheet.other");
			differences(sheet, pair);
		}
		sheet.close();
	}

	private void words(Sheet sheet, PortraitPair.Side side, String title) throws IOException {
		sheet.begin(title, sheet.text("portrait.word", 24), sheet.text("portrait.subject", 16),
				sheet.text("portrait.from", 10), sheet.whole("churn.customers"), sheet.decimal("portrait.share", 12),
				sheet.decimal("portrait.shareOfAll", 12), sheet.decimal("portrait.weight", 12));
		for (Cloud.CloudWord each : side.cloud().words()) {
			Word word = each.word();
			sheet.row(each.text(), each.subject(), this.texts.text("portrait.from." + each.kind()), word.customers(),
					word.share(), word.shareOfAll(), word.weight());
		}
	}

	private void differences(Sheet sheet, PortraitPair pair) throws IOException {
		sheet.begin("portrait.differences", sheet.text("portrait.word", 24), sheet.text("portrait.subject", 16),
				sheet.decimal("portrait.one", 12), sheet.decimal("portrait.other", 12),
				sheet.decimal("portrait.difference", 12));
		for (PortraitPair.Contrast each : pair.differences()) {
			sheet.row(each.text(), each.subject(), each.difference().share(), each.difference().otherShare(),
					each.difference().difference());
		}
	}

}
