package org.kedang.analytics.churn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All learners and the plain rule, judged by the same rows, which came after those that
 * were learnt from.
 *
 * @param rule how the plain rule did
 * @param candidates how each learner did
 */
public record Contest(Judgement rule, List<Candidate> candidates) {

	public Contest {
		candidates = List.copyOf(candidates);
	}

	/**
	 * Holds it.
	 * @param learnt what is learnt from
	 * @param judged what is judged by
	 * @param rule the rule's scores of the latter, 0 to 1, rising with what it foretells
	 * @param pulse is run from time to time; what it throws ends the contest
	 */
	public static Contest of(Lesson learnt, Lesson judged, double[] rule, Runnable pulse) {
		return new Contest(Judgement.of(rule, judged.labels()), Stream.of(LearnerKind.values()).map((kind) -> {
			Model model = kind.learner(learnt.labels().length, pulse).fit(learnt.features(), learnt.labels());
			return new Candidate(kind, Judgement.of(model.probabilities(judged.features()), judged.labels()));
		}).toList());
	}

	/** The learner with the greatest AUC. */
	public Candidate best() {
		return this.candidates.stream().max(Comparator.comparingDouble((each) -> each.judgement().auc())).orElseThrow();
	}

	/** The best learner if its AUC is above the rule's; empty where the rule stays. */
	public Optional<LearnerKind> winner() {
		return Optional.of(best()).filter((best) -> best.judgement().auc() > this.rule.auc()).map(Candidate::kind);
	}

}
