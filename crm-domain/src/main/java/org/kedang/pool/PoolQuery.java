package org.kedang.pool;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * Which customers of the pool, from which place on.
 *
 * @param region the region's code or the beginning of it, 2 to 6 digits
 * @param grade A to D of the current scoring run, or {@code none} for the ungraded
 * @param from the first day on which they came there
 * @param to the last day on which they came there
 * @param after where the page before this one ended; null begins with the latest
 */
public record PoolQuery(@Nullable Subject kind, @Nullable String region, @Nullable String grade,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String after) {

	/** Rows on a page. */
	public static final int PAGE = 50;

	/** What is no region, grade or place counts as not asked for. */
	public PoolQuery {
		region = (region != null && region.matches("\\d{2}|\\d{4}|\\d{6}")) ? region : null;
		grade = (grade != null && grade.matches("[A-D]|none")) ? grade : null;
		after = (after != null && after.matches("\\d{1,18}_\\d{1,18}")) ? after : null;
		from = isPossible(from) ? from : null;
		to = isPossible(to) ? to : null;
	}

	private static boolean isPossible(@Nullable LocalDate day) {
		return day != null && day.getYear() >= 1900 && day.getYear() < 3000;
	}

	public boolean isFiltered() {
		return this.kind != null || this.region != null || this.grade != null || this.from != null || this.to != null;
	}

}
