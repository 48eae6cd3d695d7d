package org.kedang.pool;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What managers have decided about the pool.
 *
 * @param claimsPerDay how many customers a person may claim on one day; null for any
 * number
 * @param ownedAtMost how many customers a person may own and still claim others; null for
 * any number
 * @param coolingDays for how many days whoever lost a customer to the pool may not claim
 * it; 0 for none
 * @param exemptGrades value grades whose customers no rule releases
 * @param version counts changes
 */
public record PoolSettings(@Nullable Integer claimsPerDay, @Nullable Integer ownedAtMost, int coolingDays,
		List<String> exemptGrades, @Nullable String changedBy, @Nullable Instant changedAt, int version) {

	public PoolSettings {
		exemptGrades = List.copyOf(exemptGrades);
	}

	/** Whether these could be settings at all. */
	public boolean isPossible() {
		return (this.claimsPerDay == null || (this.claimsPerDay >= 1 && this.claimsPerDay <= 10_000))
				&& (this.ownedAtMost == null || (this.ownedAtMost >= 1 && this.ownedAtMost <= 1_000_000))
				&& this.coolingDays >= 0 && this.coolingDays <= 365
				&& this.exemptGrades.stream().allMatch((grade) -> grade.matches("[A-D]"));
	}

}
