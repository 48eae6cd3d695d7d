package org.kedang.analytics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.LearnerKind;
import org.kedang.analytics.churn.Weight;

/**
 * The honest record of foretelling late payment.
 *
 * @param finding message code of what could not be learnt; null where all is well
 * @param by which learner decides; null where the customer's own rate does
 * @param border invoices due before it were learnt from, those made out since judged;
 * null where there was too little
 * @param asOf the day of the run
 * @param candidates how each learner did; empty where there was too little
 * @param rule how the customer's own rate did; null likewise
 * @param weights what matters most to the model that decides
 * @param invoices how many are neither paid nor due
 * @param open their unpaid amount in yuan
 * @param late of it to be expected late, in yuan
 */
public record LateRecord(@Nullable String finding, @Nullable LearnerKind by, @Nullable LocalDate border, LocalDate asOf,
		List<Candidate> candidates, @Nullable Judgement rule, List<Weight> weights, int invoices, double open,
		double late) {

	public LateRecord {
		candidates = List.copyOf(candidates);
		weights = List.copyOf(weights);
	}

}
