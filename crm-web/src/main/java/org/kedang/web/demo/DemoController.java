package org.kedang.web.demo;

import org.kedang.access.Reader;
import org.kedang.ingest.sample.SampleData;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The button on empty pages that loads sample data.
 */
@Controller
class DemoController {

	private final SampleData sample;

	DemoController(SampleData sample) {
		this.sample = sample;
	}

	@PostMapping("/demo")
	String load(Reader reader, RedirectAttributes redirect) {
		boolean begun = this.sample.load(reader.actor());
		redirect.addFlashAttribute(Notice.NAME,
				begun ? Notice.done("imports.demo.begun") : Notice.refused("imports.demo.refused"));
		return "redirect:/imports";
	}

}
