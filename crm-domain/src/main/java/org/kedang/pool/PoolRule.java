package org.kedang.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * A rule that releases customers to the pool. A customer is released on the day on which
 * it has been with its owner, without what the rule looks for, for the rule's days.
 *
 * @param kind individuals or corporates only; null for both
 * @param grades value grades, {@code -} for the ungraded; none for all
 * @param days how long nothing may happen
 * @param warnDays how many days before its owner is told
 * @param startsOn nobody is released before this day; null for a draft
 * @param madeBy the name of who made it
 * @param activatedBy the name of who let it count
 */
public record PoolRule(long id, State state, @Nullable Subject kind, List<String> grades, Basis basis, int days,
		int warnDays, @Nullable LocalDate startsOn, String madeBy, Instant madeAt, @Nullable String activatedBy,
		int version) {

	public PoolRule {
		grades = List.copyOf(grades);
	}

	public boolean isDraft() {
		return this.state == State.DRAFT;
	}

	public boolean isActive() {
		return this.state == State.ACTIVE;
	}

	/** How far a rule is. */
	public enum State {

		/** Can be tried out and changed. */
		DRAFT,

		/** Releases customers every night. */
		ACTIVE,

		/** Has counted once. */
		RETIRED

	}

	/** What has to happen, or the customer is released. */
	public enum Basis {

		/** A contact. */
		CONTACT,

		/** A purchase. */
		PURCHASE,

		/** One of the two. */
		EITHER

	}

	/**
	 * What somebody writes about a rule.
	 */
	public record Draft(@Nullable Subject kind, List<String> grades, Basis basis, int days, int warnDays) {

		public Draft {
			grades = grades.stream().distinct().toList();
			if (days < 1 || days > 3650 || warnDays < 0 || warnDays > 180
					|| !grades.stream().allMatch((grade) -> grade.matches("[A-D-]"))) {
				throw new IllegalArgumentException("no such rule");
			}
		}

	}

}
