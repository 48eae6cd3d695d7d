package org.kedang.list;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.OutcomeSql;

/**
 * Something that was done with a list.
 *
 * @param listId null where the list is gone
 * @param detail the tag, the new owner or the plan
 * @param bulkActionId the bulk action that did it; null for files and plans
 * @param authorId who did it
 * @param day the day it was done
 * @param contactDays within how many days after a contact counts
 * @param total members the author saw at that moment, with those held back
 * @param heldBack how many of them were left alone for comparison
 * @param holdOut how many percent that was to be
 * @param seed from which their choice follows
 * @param state how far it is
 * @param agreed how many members its author was told there are; null for a file
 */
public record ListAction(long id, @Nullable Long listId, String listName, ListActionKind kind, @Nullable String detail,
		@Nullable Long bulkActionId, long authorId, String author, Instant doneAt, LocalDate day, int contactDays,
		int total, int heldBack, int holdOut, long seed, ListActionState state, @Nullable Integer agreed) {

	/** To how many it was done. */
	public int acted() {
		return this.total - this.heldBack;
	}

	/** The day after which nothing is added any more. */
	public LocalDate lastDay() {
		return this.day.plusDays(Math.max(OutcomeSql.PURCHASE_DAYS, this.contactDays));
	}

}
