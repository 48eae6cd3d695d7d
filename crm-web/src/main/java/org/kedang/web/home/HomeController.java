package org.kedang.web.home;

import java.time.Clock;
import java.time.LocalTime;

import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.web.support.Menu;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The workbench 工作台.
 */
@Controller
class HomeController {

	private final HomeFigures figures;

	private final Clock clock;

	HomeController(HomeFigures figures, Clock clock) {
		this.figures = figures;
		this.clock = clock;
	}

	@GetMapping("/")
	String home(@RequestParam(defaultValue = "false") boolean exact, Reader reader, Model model) {
		if (!reader.may(Right.READ_CUSTOMERS)) {
			return "redirect:" + Menu.start(reader);
		}
		int hour = LocalTime.now(this.clock).getHour();
		model.addAttribute("greeting", (hour < 12) ? "morning" : (hour < 18) ? "afternoon" : "evening");
		model.addAttribute("figures", this.figures.of(reader, exact));
		return "home/page";
	}

}
