package org.kedang.ingest.standardise;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tables of tests say about an outcome: a value, perhaps with the code of a change,
 * or the code of a problem.
 */
final class Outcomes {

	private Outcomes() {
	}

	/**
	 * Checks an outcome.
	 * @param value the expected value; empty when there is none
	 * @param code the expected code without {@code standardise.}: of the change beside a
	 * value, of the problem otherwise; empty when there is none
	 */
	static void check(Outcome outcome, @Nullable String value, @Nullable String code) {
		Problem spoken = (outcome.value() != null || outcome.problem() == null) ? outcome.change() : outcome.problem();
		String said = (spoken != null) ? spoken.code().substring("standardise.".length()) : null;
		assertThat(outcome.value()).as(() -> outcome.toString()).isEqualTo(value);
		assertThat(said).as(() -> outcome.toString()).isEqualTo(code);
	}

}
