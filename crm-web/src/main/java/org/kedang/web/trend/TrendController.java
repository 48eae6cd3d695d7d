package org.kedang.web.trend;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.EnteredForecasts;
import org.kedang.analytics.sales.Measure;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A series, the four ways to look ahead, and forecasts entered by hand.
 */
@Controller
class TrendController {

	private final TrendPages pages;

	private final EnteredForecasts entered;

	private final AuditTrail audit;

	private final Clock clock;

	TrendController(TrendPages pages, EnteredForecasts entered, AuditTrail audit, Clock clock) {
		this.pages = pages;
		this.entered = entered;
		this.audit = audit;
		this.clock = clock;
	}

	/** What every request asks for. */
	@ModelAttribute("query")
	TrendQuery query(@RequestParam(name = "measure", required = false) @Nullable Measure measure,
			@RequestParam(name = "part", required = false) @Nullable String part,
			@RequestParam(name = "horizon", required = false) @Nullable Integer horizon, Reader reader) {
		return TrendQuery.of(measure, part, horizon, reader);
	}

	@GetMapping("/trends")
	String page(@ModelAttribute(name = "query", binding = false) TrendQuery query, Reader reader, Model model) {
		model.addAttribute("form", ForecastForm.empty(thisMonth().plusMonths(1)));
		return this.pages.show(query, thisMonth(), reader, model);
	}

	private YearMonth thisMonth() {
		return YearMonth.now(this.clock);
	}

	/** Enters a forecast, or a new version of one. */
	@PostMapping("/trends/forecasts")
	String enter(@ModelAttribute(name = "query", binding = false) TrendQuery query,
			@Valid @ModelAttribute("form") ForecastForm form, BindingResult binding, Reader reader, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		YearMonth month = form.month();
		if (month != null
				&& (month.isBefore(thisMonth()) || !month.isBefore(thisMonth().plusMonths(TrendPages.MONTHS)))) {
			binding.rejectValue("month", "trends.form.month.wrong");
		}
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.pages.show(query, thisMonth(), reader, model);
		}
		long id = this.entered.enter(query.measure(), query.part(), query.key(), Objects.requireNonNull(month),
				Objects.requireNonNull(form.value()), (form.reason() != null) ? form.reason().strip() : null,
				reader.id());
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("measure", query.measure().name());
		detail.put("part", query.partName());
		detail.put("month", Objects.toString(month));
		detail.put("value", Objects.toString(form.value()));
		this.audit.record(reader.actor(), "forecast-entered", "forecast", id, detail);
		redirect.addFlashAttribute(Notice.NAME, Notice.done("trends.entered", Objects.toString(month)));
		return "redirect:" + query.address() + "#entered";
	}

	@PostMapping("/trends/forecasts/{id}/withdrawal")
	String takeBack(@ModelAttribute(name = "query", binding = false) TrendQuery query, @PathVariable("id") long id,
			Reader reader, RedirectAttributes redirect) {
		if (this.entered.takeBack(id, reader.id())) {
			this.audit.record(reader.actor(), "forecast-taken-back", "forecast", id, Map.of());
			redirect.addFlashAttribute(Notice.NAME, Notice.done("trends.takenBack"));
		}
		else {
			redirect.addFlashAttribute(Notice.NAME, Notice.refused("trends.over"));
		}
		return "redirect:" + query.address() + "#entered";
	}

}
