package org.kedang.web.archive;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.portrait.Portrait.Word;
import org.kedang.archive.ArchiveHead;
import org.kedang.audit.AuditTrail;
import org.kedang.web.panel.CustomerPortraits.CustomerPortrait;
import org.kedang.web.panel.CustomerPortraits;
import org.kedang.web.panel.Panel;
import org.kedang.web.panel.PanelReading;
import org.kedang.web.panel.Radar;
import org.kedang.web.portrait.Cloud;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The archive's page 画像 as a workbook: what the reader sees there, and no more. It takes
 * the right to export.
 */
@Controller
class PortraitTabExport {

	private final ArchiveFrame frame;

	private final CustomerPortraits portraits;

	private final PanelReading panels;

	private final AuditTrail audit;

	private final Texts texts;

	PortraitTabExport(ArchiveFrame frame, CustomerPortraits portraits, PanelReading panels, AuditTrail audit,
			Texts texts) {
		this.frame = frame;
		this.portraits = portraits;
		this.panels = panels;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/customers/{number}/portrait/export.xlsx")
	void export(@PathVariable String number, Reader reader, HttpServletResponse response) throws IOException {
		ArchiveHead head = this.frame.head(number, reader);
		Sheet.demand(reader);
		this.audit.record(reader.actor(), "customer-portrait-exported", "customer", head.number(), Map.of());
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("archive.tab.portrait") + "-" + head.number(),
				"portrait-" + head.number());
		panels(sheet, head, reader);
		CustomerPortrait portrait = this.portraits.of(head, reader).orElse(null);
		if (portrait != null) {
			words(sheet, portrait.cloud());
			radar(sheet, portrait.radar());
		}
		sheet.close();
	}

	private void panels(Sheet sheet, ArchiveHead head, Reader reader) throws IOException {
		sheet.begin("panel.sheet", sheet.text("panel.sheet.panel", 16), sheet.text("panel.sheet.figure", 28),
				sheet.text("panel.sheet.value", 40), sheet.text("portrait.from", 16));
		for (Panel panel : this.panels.of(head, reader)) {
			for (Panel.Line line : panel.lines()) {
				sheet.row(this.texts.text("panel." + panel.key()), line.label(), line.value(),
						this.texts.text("panel.from." + line.source()));
			}
		}
	}

	private void words(Sheet sheet, Cloud cloud) throws IOException {
		sheet.begin("portrait.cloud", sheet.text("portrait.word", 24), sheet.text("portrait.subject", 16),
				sheet.text("portrait.from", 10), sheet.decimal("portrait.shareOfAll", 12),
				sheet.decimal("portrait.weight", 12));
		for (Cloud.CloudWord each : cloud.words()) {
			Word word = each.word();
			sheet.row(each.text(), each.subject(), this.texts.text("portrait.from." + each.kind()), word.shareOfAll(),
					word.weight());
		}
	}

	private void radar(Sheet sheet, Radar radar) throws IOException {
		sheet.begin("panel.radar", sheet.text("panel.sheet.axis", 16), sheet.decimal("panel.radar.own"),
				sheet.decimal("panel.sheet.segment"), sheet.decimal("panel.radar.all"));
		for (Radar.Arm arm : radar.arms()) {
			sheet.row(this.texts.text("panel.axis." + arm.axis()), arm.own(), arm.ofSegment(), arm.ofAll());
		}
	}

}
