package org.kedang.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.verification.VerificationRow;

/**
 * One line of the workbench.
 *
 * @param id what an action on it names: the contact log of a step or complaint; else the
 * customer
 * @param number the customer's number
 * @param on the day it is due, or comes round
 * @param text the promised step, the complaint, the plan's name, the contact person whose
 * birthday it is
 * @param note what kind of feast: BIRTHDAY, LUNAR or ANNIVERSARY; the state of a
 * complaint; the channel of a plan; what keeps the customer out of the pool, PURCHASE or
 * CONTACT
 * @param amount what is overdue
 * @param count how many invoices, or years
 * @param stale what is to be verified, masked as the reader may see it
 */
public record WorkItem(long id, String number, String name, @Nullable String owner, @Nullable LocalDate on,
		@Nullable String text, @Nullable String note, @Nullable BigDecimal amount, int count,
		List<VerificationRow.Known> stale) {

	WorkItem(long id, String number, String name, @Nullable String owner, @Nullable LocalDate on, @Nullable String text,
			@Nullable String note, @Nullable BigDecimal amount, int count) {
		this(id, number, name, owner, on, text, note, amount, count, List.of());
	}

	/** Its day by the Chinese calendar. */
	public @Nullable LunarDay lunarDay() {
		return (this.on != null) ? LunarDay.of(this.on) : null;
	}

	/** Whether its day is over. */
	public boolean isLate(LocalDate today) {
		return this.on != null && this.on.isBefore(today);
	}

}
