package org.kedang.web.trend;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.EnteredForecast;
import org.kedang.analytics.EnteredForecasts;
import org.kedang.analytics.Foresights;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Measure;
import org.kedang.audit.AuditTrail;
import org.kedang.web.explore.DimensionNames;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A series, the four ways to look ahead, and forecasts entered by hand.
 */
@Controller
class TrendController {

	private static final int MONTHS = 24;

	private final SalesCounts counts;

	private final Foresights foresights;

	private final EnteredForecasts entered;

	private final PartChoices parts;

	private final DimensionNames names;

	private final AuditTrail audit;

	private final Clock clock;

	private final Texts texts;

	TrendController(SalesCounts counts, Foresights foresights, EnteredForecasts entered, PartChoices parts,
			DimensionNames names, AuditTrail audit, Clock clock, Texts texts) {
		this.counts = counts;
		this.foresights = foresights;
		this.entered = entered;
		this.parts = parts;
		this.names = names;
		this.audit = audit;
		this.clock = clock;
		this.texts = texts;
	}

	/** What every request asks for. */
	@ModelAttribute("query")
	TrendQuery query(@RequestParam(name = "measure", required = false) @Nullable Measure measure,
			@RequestParam(name = "part", required = false) @Nullable String part,
			@RequestParam(name = "horizon", required = false) @Nullable Integer horizon) {
		return TrendQuery.of(measure, part, horizon);
	}

	@GetMapping("/trends")
	String page(@ModelAttribute(name = "query", binding = false) TrendQuery query, Model model) {
		model.addAttribute("form", ForecastForm.empty(thisMonth().plusMonths(1)));
		return show(query, model);
	}

	private String show(TrendQuery query, Model model) {
		SalesFigures figures = this.counts.figures().orElse(null);
		model.addAttribute("figures", figures);
		model.addAttribute("measures", TrendQuery.MEASURES);
		model.addAttribute("horizons", TrendQuery.HORIZONS);
		model.addAttribute("months",
				Stream.iterate(thisMonth(), (month) -> month.plusMonths(1)).limit(MONTHS).toList());
		if (figures == null || !figures.isThere()) {
			return "trend/page";
		}
		DimensionNames.Names words = this.names.load(figures.run());
		List<EnteredForecast> all = this.entered.of(query.measure(), query.part(), query.key());
		model.addAttribute("names", words);
		model.addAttribute("partChoices", this.parts.all(words));
		model.addAttribute("entered", all);
		this.foresights.of(figures, query.measure(), query.part(), query.key(), query.horizon())
			.map((foresight) -> TrendView.of(foresight, all, this.clock.getZone()))
			.ifPresent((view) -> {
				List<TrendRow> latestFirst = new ArrayList<>(view.rows());
				Collections.reverse(latestFirst);
				model.addAttribute("view", view);
				model.addAttribute("rows", latestFirst);
				model.addAttribute("chart", TrendChart.json(view, this.texts));
			});
		return "trend/page";
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
		if (month != null && (month.isBefore(thisMonth()) || !month.isBefore(thisMonth().plusMonths(MONTHS)))) {
			binding.rejectValue("month", "trends.form.month.wrong");
		}
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(query, model);
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
