package org.kedang.analytics.churn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All learners and the plain rule, judged by the same rows, which came after those that
 * were learnt from.
 *
 * @param rule how the plain rule did
 * @param candidates how each learner did
 * @param foretold what each of them foretold of the judged rows, in the same order, and
 * the rule's scores behind them
 */
public record Contest(Judgement rule, List<Candidate> candidates, List<double[]> foretold) {

	public Contest {
		candidates = List.copyOf(candidates);
		foretold = List.copyOf(foretold);
	}

	/**
	 * Holds it.
	 * @param learnt what is learnt from
	 * @param judged what is judged by
	 * @param rule the rule's scores of the latter, 0 to 1, rising with what it foretells
	 * @param pulse is run from time to time; what it throws ends the contest
	 */
	public static Contest of(Lesson learnt, Lesson judged, double[] rule, Runnable pulse) {
		List<Candidate> candidates = new ArrayList<>();
		List<double[]> foretold = new ArrayList<>();
		for (LearnerKind kind : LearnerKind.values()) {
			Model model = kind.learner(learnt.labels().length, pulse).fit(learnt.features(), learnt.labels());
			double[] probabilities = model.probabilities(judged.features());
			foretold.add(probabilities);
			candidates.add(new Candidate(kind, Judgement.of(probabilities, judged.labels())));
		}
		foretold.add(rule);
		return new Contest(Judgement.of(rule, judged.labels()), candidates, foretold);
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
