package org.kedang.web.customer;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.web.customer.CustomerPortraits.CustomerPortrait;
import org.kedang.web.outlook.SegmentNames;
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
			addRadar(portrait, model);
		});
		return ArchiveFrame.PAGE;
	}

	private void addRadar(CustomerPortrait portrait, Model model) {
		Radar radar = portrait.radar();
		Integer segment = radar.segment();
		String name = (segment != null)
				? this.texts.text("panel.radar.segment", this.segments.of(portrait.run(), segment)) : "";
		model.addAttribute("radar", radar);
		model.addAttribute("segmentName", name);
		model.addAttribute("radarChart",
				JSON.writeValueAsString(radar.chart(
						radar.arms().stream().map((arm) -> this.texts.text("panel.axis." + arm.axis())).toList(),
						this.texts.text("panel.radar.own"), name, this.texts.text("panel.radar.all"))));
	}

}
