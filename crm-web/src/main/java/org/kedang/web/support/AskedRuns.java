package org.kedang.web.support;

import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The scoring runs that programs ask for; without one they are answered with 404 and a
 * sentence.
 */
@Component
public class AskedRuns {

	private final ScoringRuns runs;

	private final Texts texts;

	AskedRuns(ScoringRuns runs, Texts texts) {
		this.runs = runs;
		this.texts = texts;
	}

	/** The current one, of the latest day. */
	public ScoringRun current() {
		return this.runs.current().orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.none"));
	}

	/** One whose grades are kept still. */
	public ScoringRun kept(long id) {
		return this.runs.graded(id).orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "moves.api.kept", id));
	}

}
