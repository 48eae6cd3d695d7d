package org.kedang.freshness;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;

/**
 * Since when a field stands as it does.
 *
 * @param since when it was entered
 * @param source FORM, IMPORT or what else the history names
 * @param who name of the user who entered it; null for a rule or the system
 * @param verifiedAt when somebody made sure of it since; null where nobody did
 * @param verifier name of who did
 * @param dueOn the first day on which it is stale; null for fields that last
 */
public record FieldFreshness(Field field, Instant since, String source, @Nullable String who,
		@Nullable Instant verifiedAt, @Nullable String verifier, @Nullable LocalDate dueOn) {

	/** Whether it is due on that day or was before. */
	public boolean isStale(LocalDate today) {
		return this.dueOn != null && !this.dueOn.isAfter(today);
	}

}
