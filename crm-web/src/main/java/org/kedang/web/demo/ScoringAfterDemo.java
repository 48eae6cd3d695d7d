package org.kedang.web.demo;

import java.time.Clock;
import java.time.LocalDate;

import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.ingest.sample.SampleDataLoaded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the sample scored once it is there, so that rankings have something to show.
 */
@Component
class ScoringAfterDemo {

	private final ScoringRuns runs;

	private final Clock clock;

	ScoringAfterDemo(ScoringRuns runs, Clock clock) {
		this.runs = runs;
		this.clock = clock;
	}

	@EventListener
	void score(SampleDataLoaded loaded) {
		this.runs.request(ScoringRequest.of(LocalDate.now(this.clock), Returns.NET, null));
	}

}
