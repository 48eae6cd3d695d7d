package org.kedang.verification;

import java.util.Arrays;

/**
 * What waits to be verified, or was.
 */
public enum QueueKind {

	/** Something known has grown stale; the longest stale first. */
	STALE("f.due_on <= cast(:today as date) and " + QueueKind.NOT_WAITING, "f.due_on", false),

	/** Nothing was ever verified; the newest first. */
	NEW("f.verified_at is null and " + QueueKind.NOT_WAITING, "f.customer_id", true),

	/** Could not be reached and is tried again later; the soonest first. */
	LATER("f.next_try_on > cast(:today as date)", "f.next_try_on", false),

	/** Something was verified; the latest first. */
	VERIFIED("f.verified_at is not null", "f.verified_at", true),

	/** Everybody who was counted; the newest first. */
	ALL("true", "f.customer_id", true);

	private static final String NOT_WAITING = "(f.next_try_on is null or f.next_try_on <= cast(:today as date))";

	private final String condition;

	private final String order;

	private final boolean descending;

	QueueKind(String condition, String order, boolean descending) {
		this.condition = condition;
		this.order = order;
		this.descending = descending;
	}

	String condition() {
		return this.condition;
	}

	/** What places a row, before its id. */
	String order() {
		return this.order;
	}

	boolean isDescending() {
		return this.descending;
	}

	/** What stands in addresses for the value of {@link #order()}. */
	String place() {
		return (this == VERIFIED) ? "(extract(epoch from f.verified_at) * 1000000)::bigint" : this.order;
	}

	/** The value of {@link #order()} that a text from an address stands for. */
	String placed() {
		return switch (this) {
			case STALE, LATER -> "cast(:place as date)";
			case NEW, ALL -> "cast(:place as bigint)";
			case VERIFIED -> "timestamptz 'epoch' + cast(:place as bigint) * interval '1 microsecond'";
		};
	}

	/** Anything that is no queue means the first one. */
	public static QueueKind named(String text) {
		return Arrays.stream(values()).filter((kind) -> kind.name().equalsIgnoreCase(text)).findFirst().orElse(STALE);
	}

}
