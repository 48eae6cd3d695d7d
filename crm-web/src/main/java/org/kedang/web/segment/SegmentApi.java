package org.kedang.web.segment;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.SegmentDivision;
import org.kedang.analytics.segment.Trait;
import org.kedang.web.support.AskedRuns;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The current run's segments for programs.
 */
@RestController
class SegmentApi {

	private final AskedRuns runs;

	private final SegmentReading segments;

	private final Texts texts;

	SegmentApi(AskedRuns runs, SegmentReading segments, Texts texts) {
		this.runs = runs;
		this.segments = segments;
		this.texts = texts;
	}

	@Operation(summary = "The segments of the current scoring run with their centres, and the silhouette of each "
			+ "number of segments tried; deviations are standard deviations above the mean of all")
	@GetMapping("/api/v1/segments")
	SegmentsBody segments() {
		ScoringRun run = this.runs.current();
		SegmentView view = this.segments.of(run)
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.none"));
		return new SegmentsBody(run.id(), run.asOf(), view.customers(),
				view.lines().stream().map(SegmentBody::of).toList(),
				new Figures(view.mean(0), view.mean(1), view.mean(2)), view.choices());
	}

	/**
	 * All segments of a run.
	 *
	 * @param run the run's number
	 * @param mean what all come to; empty figures in runs of earlier versions
	 * @param choices each number of segments tried
	 */
	record SegmentsBody(long run, LocalDate asOf, int customers, List<SegmentBody> segments, Figures mean,
			List<SegmentDivision.Choice> choices) {
	}

	/**
	 * One segment.
	 *
	 * @param share of the customers divided, 0 to 1
	 */
	record SegmentBody(int number, String name, List<Trait> traits, int customers, double share, Figures centre,
			Figures deviations) {

		static SegmentBody of(SegmentView.Line line) {
			List<Double> z = line.deviations();
			return new SegmentBody(line.segment().number(), line.name(), line.segment().traits(),
					line.segment().customers(), line.share(),
					new Figures(line.segment().recency(), line.segment().purchases(), line.segment().amount()),
					z.isEmpty() ? new Figures(null, null, null) : new Figures(z.get(0), z.get(1), z.get(2)));
		}

	}

	/**
	 * The three figures that customers are divided by.
	 *
	 * @param recency days since the last purchase
	 * @param purchases days with a purchase
	 * @param amount of all purchases
	 */
	record Figures(@Nullable Double recency, @Nullable Double purchases, @Nullable Double amount) {
	}

}
