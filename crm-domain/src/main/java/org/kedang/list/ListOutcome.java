package org.kedang.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What came of an action until a day.
 *
 * @param asOf the day of the figures
 * @param closed whether the days are over and nothing is added any more
 * @param acted to whom it was done
 * @param rest who was held back, or else whom its author saw beside the list
 */
public record ListOutcome(LocalDate asOf, boolean closed, Group acted, Group rest) {

	public ShareDifference contacted() {
		return ShareDifference.of(this.acted.contacted(), this.acted.size(), this.rest.contacted(), this.rest.size());
	}

	public ShareDifference bought() {
		return ShareDifference.of(this.acted.bought(), this.acted.size(), this.rest.bought(), this.rest.size());
	}

	/**
	 * Some customers.
	 *
	 * @param size how many
	 * @param contacted how many of them were contacted in time
	 * @param bought how many bought in time for more than they gave back
	 * @param amount net amount of what these bought then, in yuan
	 */
	public record Group(int size, int contacted, int bought, BigDecimal amount) {

		/** Amount for each of them, also those who bought nothing; null without any. */
		public @Nullable BigDecimal each() {
			return (this.size > 0) ? this.amount.divide(BigDecimal.valueOf(this.size), 2, RoundingMode.HALF_UP) : null;
		}

	}

}
