package org.kedang.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done to many customers.
 *
 * @param owners the new owners, in turns; none for the pool
 * @param formerOwner whose customers are handed over; null unless they are
 * @param tag the tag, for actions with tags
 * @param reason why owners change; may be empty
 */
public record BulkOrder(BulkKind kind, List<Long> owners, @Nullable Long formerOwner, @Nullable String tag,
		String reason) {

	/** The longest tag, in letters. */
	public static final int LONGEST_TAG = 40;

	/** The longest reason, in letters. */
	public static final int LONGEST_REASON = 200;

	public BulkOrder {
		owners = List.copyOf(owners);
		tag = (tag != null) ? tag.strip().replaceAll("\\s+", " ") : null;
		reason = reason.strip();
		if (reason.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has at most 200 letters");
		}
		if (!kind.isOfOwners() && (tag == null || tag.isEmpty() || tag.length() > LONGEST_TAG)) {
			throw new IllegalArgumentException("A tag has 1 to 40 letters");
		}
		if (kind == BulkKind.ASSIGN && owners.size() != 1) {
			throw new IllegalArgumentException("Customers are assigned to one person");
		}
	}

	public static BulkOrder assign(long owner, String reason) {
		return new BulkOrder(BulkKind.ASSIGN, List.of(owner), null, null, reason);
	}

	public static BulkOrder release(String reason) {
		return new BulkOrder(BulkKind.RELEASE, List.of(), null, null, reason);
	}

	public static BulkOrder tag(BulkKind kind, String tag) {
		return new BulkOrder(kind, List.of(), null, tag, "");
	}

	/** Hands over everybody of an owner: to the pool where nobody is named. */
	public static BulkOrder transfer(long formerOwner, List<Long> owners, String reason) {
		return new BulkOrder(BulkKind.TRANSFER, owners, formerOwner, null, reason);
	}

}
