package org.kedang.web.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.Slice;
import org.kedang.pool.DueCustomer;
import org.kedang.pool.PoolRule;
import org.kedang.pool.PoolRules;
import org.kedang.pool.PoolSettingsKeeping;
import org.kedang.pool.PoolTrial;
import org.kedang.web.support.Notice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Rules of the pool: drafted, tried out, let count, retired.
 */
@Controller
class PoolRuleController {

	private static final String PAGE = "redirect:/pool/rules";

	private final PoolRules rules;

	private final PoolTrial trial;

	private final PoolSettingsKeeping settings;

	private final Clock clock;

	PoolRuleController(PoolRules rules, PoolTrial trial, PoolSettingsKeeping settings, Clock clock) {
		this.rules = rules;
		this.trial = trial;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping("/pool/rules")
	String list(Model model) {
		model.addAttribute("rules", this.rules.all());
		model.addAttribute("settings", this.settings.current());
		model.addAttribute("form", RuleForm.usual());
		return "pool/rules";
	}

	@PostMapping("/pool/rules")
	String draft(RuleForm form, Reader reader, RedirectAttributes flash) {
		PoolRule.Draft draft = form.read();
		if (draft == null) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("pool.rule.wrong"));
			return PAGE;
		}
		return PAGE + "/" + this.rules.draft(draft, reader);
	}

	/** The rule with what it would do if it counted today. */
	@GetMapping("/pool/rules/{id}")
	String show(@PathVariable("id") long id, @RequestParam(defaultValue = "0") long after, Reader reader, Model model) {
		PoolRule rule = find(id);
		Slice<DueCustomer> due = Slice.cut(this.trial.page(rule, after, reader), PoolTrial.PAGE,
				(customer) -> Long.toString(customer.id()));
		model.addAttribute("rule", rule);
		model.addAttribute("form", RuleForm.of(rule));
		model.addAttribute("counted", this.trial.count(rule, reader));
		model.addAttribute("settings", this.settings.current());
		model.addAttribute("rows", due.items());
		model.addAttribute("next", due.next());
		model.addAttribute("leafed", after > 0);
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("today", today);
		model.addAttribute("startsOn", today.plusDays(rule.warnDays()));
		return "pool/rule";
	}

	@PostMapping("/pool/rules/{id}")
	String change(@PathVariable("id") long id, @RequestParam(defaultValue = "-1") int version, RuleForm form,
			Reader reader, RedirectAttributes flash) {
		PoolRule.Draft draft = form.read();
		if (draft == null) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("pool.rule.wrong"));
			return PAGE + "/" + find(id).id();
		}
		return told(id, flash, "pool.rule.saved", () -> this.rules.change(id, version, draft, reader));
	}

	@PostMapping("/pool/rules/{id}/activation")
	String activate(@PathVariable("id") long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String startsOn, Reader reader, RedirectAttributes flash) {
		LocalDate day = day(startsOn);
		LocalDate today = LocalDate.now(this.clock);
		if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(1))) {
			flash.addFlashAttribute(Notice.NAME,
					Notice.refused("pool.rule.wrong.day", today.toString(), today.plusYears(1).toString()));
			return PAGE + "/" + find(id).id();
		}
		return told(id, flash, "pool.rule.activated", () -> this.rules.activate(id, version, day, reader));
	}

	@PostMapping("/pool/rules/{id}/retirement")
	String retire(@PathVariable("id") long id, Reader reader, RedirectAttributes flash) {
		return told(id, flash, "pool.rule.retired", () -> this.rules.retire(id, reader));
	}

	@PostMapping("/pool/rules/{id}/removal")
	String remove(@PathVariable("id") long id, @RequestParam(defaultValue = "-1") int version, Reader reader,
			RedirectAttributes flash) {
		find(id);
		try {
			this.rules.remove(id, version, reader);
			flash.addFlashAttribute(Notice.NAME, Notice.done("pool.rule.removed"));
		}
		catch (OptimisticLockingFailureException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("pool.rule.overtaken"));
		}
		return PAGE;
	}

	private String told(long id, RedirectAttributes flash, String done, Runnable work) {
		find(id);
		try {
			work.run();
			flash.addFlashAttribute(Notice.NAME, Notice.done(done));
		}
		catch (OptimisticLockingFailureException ex) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("pool.rule.overtaken"));
		}
		return PAGE + "/" + id;
	}

	private PoolRule find(long id) {
		return this.rules.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
