package org.kedang.web.archive;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.web.outlook.SegmentNames;
import org.kedang.web.panel.CustomerPortraits.CustomerPortrait;
import org.kedang.web.panel.CustomerPortraits;
import org.kedang.web.panel.PanelReading;
import org.kedang.web.panel.Radar;
import org.kedang.web.support.Texts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The archive's page 画像: a customer's tags, the radar against the group, and the panels
 * of the field.
 */
@Controller
class PortraitTab {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ArchiveFrame frame;

	private final CustomerPortraits portraits;

	private final PanelReading panels;

	private final SegmentNames segments;

	private final Texts texts;

	PortraitTab(ArchiveFrame frame, CustomerPortraits portraits, PanelReading panels, SegmentNames segments,
			Texts texts) {
		this.frame = frame;
		this.portraits = portraits;
		this.panels = panels;
		this.segments = segments;
		this.texts = texts;
	}

	@GetMapping("/customers/{number}/portrait")
	String portrait(@PathVariable String number, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "portrait", model).head();
		model.addAttribute("panels", this.panels.of(head, reader));
		this.portraits.of(head, reader).ifPresent((portrait) -> {
			model.addAttribute("portrait", portrait);
			addRadar(portrait, reader, model);
		});
		return ArchiveFrame.PAGE;
	}

	private void addRadar(CustomerPortrait portrait, Reader reader, Model model) {
		Radar radar = portrait.radar();
		Integer segment = radar.segment();
		Radar.Name own = new Radar.Name(this.texts.text("panel.radar.own"), null);
		Radar.Name group = (segment != null) ? new Radar.Name(
				this.texts.text("panel.radar.segment", this.segments.of(portrait.run(), segment)),
				reader.mayRank()
						? "/grades/customers?run=%d&kind=SEGMENT&grade=%d".formatted(portrait.run().id(), segment)
						: null)
				: new Radar.Name("", null);
		Radar.Name all = new Radar.Name(this.texts.text("panel.radar.all"), "/customers");
		model.addAttribute("radar", radar);
		model.addAttribute("ofSegment", group);
		model.addAttribute("ofAll", all);
		model.addAttribute("radarChart",
				JSON.writeValueAsString(radar.chart(
						radar.arms().stream().map((arm) -> this.texts.text("panel.axis." + arm.axis())).toList(), own,
						group, all)));
	}

}
