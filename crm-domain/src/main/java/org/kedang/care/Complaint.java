package org.kedang.care;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A complaint as the list shows it.
 *
 * @param id of the contact in which it was made
 * @param state OPEN, IN_WORK or HANDLED
 * @param dueAt by when it is to be settled, local time
 * @param handler who sees to it: who took it on, else the customer's owner
 */
public record Complaint(long id, String number, String name, LocalDateTime madeAt, @Nullable String content,
		String state, LocalDateTime dueAt, @Nullable String handler, @Nullable String outcome) {

	public boolean isSettled() {
		return this.state.equals("HANDLED");
	}

	/** Whether it should have been settled by now. */
	public boolean isLate(LocalDateTime now) {
		return !isSettled() && this.dueAt.isBefore(now);
	}

}
