package org.kedang.web.rfm;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringDays;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.ScoreRule;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scoring runs and their results, for programs.
 */
@RestController
class ScoringApi {

	private final ScoringRuns runs;

	private final ScoringDays days;

	private final AuditTrail audit;

	private final Clock clock;

	private final Texts texts;

	ScoringApi(ScoringRuns runs, ScoringDays days, AuditTrail audit, Clock clock, Texts texts) {
		this.runs = runs;
		this.days = days;
		this.audit = audit;
		this.clock = clock;
		this.texts = texts;
	}

	@Operation(summary = "Starts a scoring run in the background")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@PostMapping("/api/v1/scoring-runs")
	ResponseEntity<RunBody> request(@RequestBody(required = false) @Nullable RunRequest body, Reader reader) {
		RunRequest wanted = (body != null) ? body : RunRequest.EMPTY;
		Integer window = wanted.windowDays();
		if (window != null && !ScoringRequest.isWindow(window)) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "rfm.api.window", window,
					ScoringRequest.LONGEST_WINDOW);
		}
		ScoringRequest request = new ScoringRequest(asOf(wanted), returns(wanted), window, rule(wanted),
				wanted.recompute() != null && wanted.recompute(), reader.id());
		long id = this.runs.request(request);
		this.audit.record(reader.actor(), "scoring-requested", "scoring-run", id,
				Map.of("asOf", request.asOf().toString(), "returns", request.returns().name()));
		return ResponseEntity.accepted().location(URI.create("/api/v1/scoring-runs/" + id)).body(run(id));
	}

	private LocalDate asOf(RunRequest wanted) {
		if (wanted.asOf() == null) {
			return LocalDate.now(this.clock);
		}
		ScoringDays.Span span = this.days.span();
		if (!span.has(wanted.asOf())) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "rfm.day.outside", span.first().toString(),
					span.last().toString());
		}
		return wanted.asOf();
	}

	private Returns returns(RunRequest wanted) {
		if (wanted.returns() == null) {
			return Returns.NET;
		}
		try {
			return Returns.valueOf(wanted.returns().toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "rfm.api.returns", wanted.returns());
		}
	}

	private ScoreRule rule(RunRequest wanted) {
		try {
			return (wanted.thresholds() != null) ? new ScoreRule.Thresholds(wanted.thresholds())
					: new ScoreRule.Quintiles();
		}
		catch (IllegalArgumentException ex) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "rfm.api.thresholds");
		}
	}

	@GetMapping("/api/v1/scoring-runs/{id}")
	RunBody run(@PathVariable("id") long id) {
		return RunBody.of(find(id));
	}

	@PostMapping("/api/v1/scoring-runs/{id}/cancellation")
	RunBody cancel(@PathVariable("id") long id, Reader reader) {
		find(id);
		if (!this.runs.cancel(id)) {
			throw this.texts.refusal(HttpStatus.CONFLICT, "rfm.api.over", id);
		}
		this.audit.record(reader.actor(), "scoring-cancelled", "scoring-run", id, Map.of());
		return run(id);
	}

	@GetMapping("/api/v1/rfm")
	RfmBody rfm(@RequestParam(name = "run", required = false) @Nullable Long id) {
		ScoringRun run = (id != null) ? find(id)
				: this.runs.current().orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.none"));
		RfmSummary summary = run.summary();
		if (summary == null) {
			throw this.texts.refusal(HttpStatus.CONFLICT, "rfm.api.unfinished", run.id(), run.state());
		}
		return RfmBody.of(run, summary);
	}

	private ScoringRun find(long id) {
		return this.runs.find(id).orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.missing", id));
	}

}
