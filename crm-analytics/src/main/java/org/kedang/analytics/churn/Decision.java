package org.kedang.analytics.churn;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Whether a learner decides or the plain rule does, and what is known of it: both hold a
 * contest, and if a learner wins it, it learns once more, from the latest rows.
 *
 * @param contest null where there was too little to learn from
 * @param finding why no learner decides, as the end of a message code: {@code few} or
 * {@code rule}; null where one does
 * @param by the learner that decides; null where the rule does
 * @param model what it has learnt; null likewise
 * @param weights what matters most to it; empty likewise
 */
public record Decision(@Nullable Contest contest, @Nullable String finding, @Nullable LearnerKind by,
		@Nullable Model model, List<Weight> weights) {

	/** From so many rows on something can be learnt. */
	private static final int ROWS = 200;

	/** So many of them need to have the rarer answer. */
	private static final int RARER = 30;

	/**
	 * Decides.
	 * @param learnt what is learnt from
	 * @param judged what is judged by
	 * @param rule the rule's scores of the latter, see {@link Contest#of}
	 * @param latest what the winner learns from
	 * @param weighed the rows on which the winner's figures are weighed, given the latest
	 * @param pulse is run from time to time; what it throws ends the learning
	 */
	public static Decision of(Lesson learnt, Lesson judged, Supplier<double[]> rule, Supplier<Lesson> latest,
			Function<Lesson, Features> weighed, Runnable pulse) {
		if (!learnt.hasEnough(ROWS, RARER) || !judged.hasEnough(ROWS, RARER)) {
			return none("few");
		}
		Contest contest = Contest.of(learnt, judged, rule.get(), pulse);
		return contest.winner()
			.map((kind) -> won(contest, kind, latest.get(), weighed, pulse))
			.orElseGet(() -> new Decision(contest, "rule", null, null, List.of()));
	}

	/** The rule, since nothing could be learnt. */
	public static Decision none(String finding) {
		return new Decision(null, finding, null, null, List.of());
	}

	private static Decision won(Contest contest, LearnerKind kind, Lesson latest, Function<Lesson, Features> weighed,
			Runnable pulse) {
		Model model = kind.learner(latest.labels().length, pulse).fit(latest.features(), latest.labels());
		return new Decision(contest, null, kind, model, Weight.of(model, weighed.apply(latest)));
	}

	/** How each learner did; empty where there was too little to learn from. */
	public List<Candidate> candidates() {
		return (this.contest != null) ? this.contest.candidates() : List.of();
	}

	/** How the rule did; null likewise. */
	public @Nullable Judgement rule() {
		return (this.contest != null) ? this.contest.rule() : null;
	}

}
