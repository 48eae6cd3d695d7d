package org.kedang.analytics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.Coefficient;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.LearnerKind;
import org.kedang.analytics.churn.Weight;

/**
 * The churn model's honest record: learnt from what was known on an earlier day and what
 * came in the time after it, judged on the time after that, beside the plain rule.
 *
 * @param byModel whether the model decides, because it did better on the hold-out;
 * otherwise the rule does
 * @param finding message code of what could not be learnt; null where all is well
 * @param horizonDays how long a customer has to stay silent to count as lost
 * @param learntOn what was known on this day was learnt from
 * @param judgedOn what was known on this day was judged
 * @param model how the best model did; null where there was too little to learn from
 * @param rule how the rule did; null likewise
 * @param coefficients of the model that decides now; empty without one, or where it has
 * none
 * @param by which learner decides now; null where the rule does, or in the records of
 * earlier versions, which knew only one
 * @param candidates how each learner did; empty where there was too little to learn from
 * @param weights what matters most to the model that decides now; empty without one
 */
public record ChurnRecord(boolean byModel, @Nullable String finding, int horizonDays, @Nullable LocalDate learntOn,
		@Nullable LocalDate judgedOn, @Nullable Judgement model, @Nullable Judgement rule,
		List<Coefficient> coefficients, @Nullable LearnerKind by, List<Candidate> candidates, List<Weight> weights) {

	public ChurnRecord {
		// an earlier version knew one learner and wrote of no others
		List<Candidate> only = (model != null) ? List.of(new Candidate(LearnerKind.LOGISTIC, model)) : List.of();
		candidates = (candidates != null) ? List.copyOf(candidates) : only;
		weights = (weights != null) ? List.copyOf(weights) : List.of();
	}

}
