package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * One line of the chronicle. What the texts mean stands with each {@link EventKind}.
 *
 * @param at local time
 * @param timed whether the time of the day is known; else only the day is meant
 * @param ref number of the order or the receivable, or what else it refers to
 * @param amount money, or how many fields were changed
 * @param who names of those who took part
 */
public record Event(EventKind kind, long id, LocalDateTime at, boolean timed, @Nullable String ref,
		@Nullable BigDecimal amount, @Nullable String code, @Nullable String text, @Nullable String extra,
		@Nullable String who) {

	/** The order of the chronicle. */
	static final Comparator<Event> LATEST_FIRST = Comparator.comparing(Event::at)
		.thenComparing(Event::kind)
		.thenComparing(Event::id)
		.reversed();

	String place() {
		return this.at + "_" + this.kind.ordinal() + "_" + this.id;
	}

}
