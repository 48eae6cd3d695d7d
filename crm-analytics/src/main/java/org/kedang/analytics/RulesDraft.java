package org.kedang.analytics;

import java.time.Instant;

import org.kedang.analytics.credit.CreditRules;

/**
 * Credit rules that somebody works on.
 *
 * @param id its number
 * @param basedOn the version that is changed
 * @param rules what they say so far
 * @param note why; empty as long as nobody has said it
 * @param changedBy who worked on it last
 * @param changedAt when
 * @param version counts its changes, so that nobody overwrites another's
 */
public record RulesDraft(long id, int basedOn, CreditRules rules, String note, String changedBy, Instant changedAt,
		int version) {
}
