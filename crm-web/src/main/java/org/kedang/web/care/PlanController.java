package org.kedang.web.care;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.kedang.access.Reader;
import org.kedang.care.ContactPlan;
import org.kedang.care.ContactPlans;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Notice;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The contact plans, with how many are due by each.
 */
@Controller
class PlanController {

	private static final int LONGEST = 730;

	private final ContactPlans plans;

	private final Catalogue catalogue;

	private final Texts texts;

	PlanController(ContactPlans plans, Catalogue catalogue, Texts texts) {
		this.plans = plans;
		this.catalogue = catalogue;
		this.texts = texts;
	}

	@GetMapping("/contact-plans")
	String list(Reader reader, Model model) {
		model.addAttribute("form", new PlanForm(null, null, null, 90, "PHONE"));
		return page(reader, model);
	}

	@PostMapping("/contact-plans")
	String add(@Valid @ModelAttribute("form") PlanForm form, BindingResult errors, Reader reader, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Set<String> channels = channel().options().stream().map((option) -> option.key()).collect(Collectors.toSet());
		ContactPlan plan = form.read(channels, errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(reader, model);
		}
		this.plans.add(plan, reader);
		flash.addFlashAttribute(Notice.NAME, Notice.done("care.plan.added"));
		return "redirect:/contact-plans";
	}

	@PostMapping("/contact-plans/{id}")
	String change(@PathVariable long id, @RequestParam(defaultValue = "0") int everyDays,
			@RequestParam(defaultValue = "false") boolean active, Reader reader, RedirectAttributes flash) {
		if (everyDays < 1 || everyDays > LONGEST) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("care.plan.days.invalid"));
		}
		else if (this.plans.change(id, everyDays, active, reader)) {
			flash.addFlashAttribute(Notice.NAME, Notice.done("care.plan.changed"));
		}
		else {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:/contact-plans";
	}

	private String page(Reader reader, Model model) {
		List<Line> lines = this.plans.all()
			.stream()
			.map((plan) -> new Line(plan, plan.active() ? this.plans.countDue(plan, reader) : 0,
					this.plans.countUnowned(plan, reader)))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("exact", ContactPlans.EXACT);
		model.addAttribute("channels", Choice.options(channel()));
		model.addAttribute("kinds", choices("care.plan.kind.", Stream.of("I", "C")));
		model.addAttribute("grades", choices("care.plan.grade.", PlanForm.GRADES.stream()));
		return "care/plans";
	}

	private List<Choice> choices(String prefix, Stream<String> keys) {
		return Stream
			.concat(Stream.of(new Choice("", this.texts.text(prefix + "any"))),
					keys.map((key) -> new Choice(key, this.texts.text(prefix + key))))
			.toList();
	}

	private Field channel() {
		return this.catalogue.field(Subject.CONTACT_LOG, "channel");
	}

	/**
	 * A plan with how many are due by it.
	 *
	 * @param unowned how many in it have no owner and so are never due
	 */
	record Line(ContactPlan plan, int due, int unowned) {
	}

}
