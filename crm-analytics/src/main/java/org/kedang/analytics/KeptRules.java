package org.kedang.analytics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.CreditRules;

/**
 * Credit rules that are in force or were.
 *
 * @param rules what they say
 * @param note why they were made; null for the usual ones
 * @param basedOn the version that was changed; 0 for the usual ones
 * @param madeBy who put them in force; null for the usual ones
 * @param madeAt when; null for the usual ones
 */
public record KeptRules(CreditRules rules, @Nullable String note, int basedOn, @Nullable String madeBy,
		@Nullable Instant madeAt) {

	/** The rules a firm begins with. */
	static KeptRules usual() {
		return new KeptRules(CreditRules.usual(), null, 0, null, null);
	}

	public int version() {
		return this.rules.version();
	}

}
