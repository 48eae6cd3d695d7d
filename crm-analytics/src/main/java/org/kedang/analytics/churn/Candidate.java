package org.kedang.analytics.churn;

/**
 * A learner and how it did on rows it had not learnt from.
 *
 * @param kind which learner
 * @param judgement how it did
 */
public record Candidate(LearnerKind kind, Judgement judgement) {
}
