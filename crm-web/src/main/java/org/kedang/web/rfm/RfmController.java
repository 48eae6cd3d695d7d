package org.kedang.web.rfm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringDays;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.HtmxRequest;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The class matrix of a run, and the runs themselves.
 */
@Controller
class RfmController {

	private static final int RUNS = 10;

	private final ScoringRuns runs;

	private final ScoringDays days;

	private final AuditTrail audit;

	private final Clock clock;

	RfmController(ScoringRuns runs, ScoringDays days, AuditTrail audit, Clock clock) {
		this.runs = runs;
		this.days = days;
		this.audit = audit;
		this.clock = clock;
	}

	@GetMapping("/rfm")
	String matrix(@RequestParam(name = "run", required = false) @Nullable Long run, Model model) {
		model.addAttribute("form", RunForm.empty(LocalDate.now(this.clock)));
		return page(run, model);
	}

	/** The list of runs alone, which asks for itself again while one is at work. */
	@GetMapping("/rfm/runs")
	String list(HtmxRequest htmx, Model model, HttpServletResponse response) {
		List<ScoringRun> latest = addRuns(model);
		if (!htmx.isHtmxRequest()) {
			return "redirect:/rfm#runs";
		}
		if (latest.stream().allMatch(ScoringRun::finished)) {
			response.setHeader("HX-Refresh", "true");
		}
		return "rfm/runs :: runs";
	}

	@PostMapping("/rfm/runs")
	String request(@Valid @ModelAttribute("form") RunForm form, BindingResult binding, Reader reader, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		ScoringRequest request = form.request(reader.id(), this.days.span(), binding);
		if (request == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(null, model);
		}
		long id = this.runs.request(request);
		this.audit.record(reader.actor(), "scoring-requested", "scoring-run", id,
				Map.of("asOf", request.asOf().toString(), "returns", request.returns().name()));
		redirect.addFlashAttribute(Notice.NAME, Notice.done("rfm.run.queued", id));
		return "redirect:/rfm#runs";
	}

	@PostMapping("/rfm/runs/{id}/cancellation")
	String cancel(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		if (this.runs.cancel(id)) {
			this.audit.record(reader.actor(), "scoring-cancelled", "scoring-run", id, Map.of());
			redirect.addFlashAttribute(Notice.NAME, Notice.done("rfm.run.cancelled", id));
		}
		else {
			redirect.addFlashAttribute(Notice.NAME, Notice.refused("rfm.run.over", id));
		}
		return "redirect:/rfm#runs";
	}

	private String page(@Nullable Long wanted, Model model) {
		ScoringRun current = this.runs.current().orElse(null);
		ScoringRun run = (wanted != null) ? this.runs.find(wanted).orElseThrow(RfmController::notFound) : current;
		RfmSummary summary = (run != null) ? run.summary() : null;
		model.addAttribute("run", run);
		model.addAttribute("summary", summary);
		if (run != null && summary != null) {
			model.addAttribute("cells",
					ClassCell.of(run, summary, current != null && current.id() == run.id() && run.hasScores()));
			model.addAttribute("heat", HeatMap.of(summary));
			model.addAttribute("figures", FigureRow.of(summary));
		}
		model.addAttribute("returnRules", Returns.values());
		addRuns(model);
		return "rfm/page";
	}

	private List<ScoringRun> addRuns(Model model) {
		List<ScoringRun> latest = this.runs.latest(RUNS);
		model.addAttribute("runs", latest);
		model.addAttribute("working", latest.stream().anyMatch((run) -> !run.finished()));
		return latest;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
