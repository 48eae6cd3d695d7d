package org.kedang.web.list;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.bulk.BulkOrder;
import org.kedang.list.ListActionKind;
import org.kedang.list.ListOrder;

/**
 * What is typed to do something with a list.
 *
 * @param text the tag, or the name of a plan
 */
record ListActionForm(@Nullable String act, @Nullable Long owner, @Nullable String text, @Nullable Integer everyDays,
		@Nullable String channel, @Nullable Integer contactDays, @Nullable Integer holdOut) {

	private static final int CONTACT_DAYS = 14;

	private static final int LONGEST_PLAN = 730;

	private static final int LONGEST_PLAN_NAME = 60;

	ListActionForm {
		contactDays = (contactDays != null) ? contactDays : CONTACT_DAYS;
		holdOut = (holdOut != null) ? holdOut : 0;
	}

	@Nullable ListActionKind kind() {
		for (ListActionKind kind : ListActionKind.values()) {
			if (kind.name().equals(this.act)) {
				return kind;
			}
		}
		return null;
	}

	/** The new owner, where one is named. */
	List<Long> owners() {
		Long one = this.owner;
		return (kind() == ListActionKind.ASSIGN && one != null) ? List.of(one) : List.of();
	}

	/**
	 * The order; null while something is missing or out of bounds.
	 * @param ownerName the name of the new owner; empty if nobody such may own customers
	 * @param channelKnown whether there is such a channel
	 */
	@Nullable ListOrder read(String ownerName, boolean channelKnown) {
		ListActionKind kind = kind();
		int days = (this.contactDays != null) ? this.contactDays : 0;
		int held = (this.holdOut != null) ? this.holdOut : -1;
		if (kind == null || days < 1 || days > ListOrder.LONGEST_CONTACT || held < 0 || held > ListOrder.MOST_HELD) {
			return null;
		}
		String typed = (this.text != null) ? this.text.strip().replaceAll("\\s+", " ") : "";
		int every = (this.everyDays != null) ? this.everyDays : 0;
		boolean fine = switch (kind) {
			case EXPORT -> true;
			case ASSIGN -> !ownerName.isEmpty();
			case TAG, UNTAG -> !typed.isEmpty() && typed.length() <= BulkOrder.LONGEST_TAG;
			case PLAN -> !typed.isEmpty() && typed.length() <= LONGEST_PLAN_NAME && channelKnown && every >= 1
					&& every <= LONGEST_PLAN;
		};
		String text = (kind == ListActionKind.ASSIGN) ? ownerName : (kind == ListActionKind.EXPORT) ? "" : typed;
		return fine ? new ListOrder(kind, (kind == ListActionKind.ASSIGN) ? this.owner : null, text, every,
				(this.channel != null) ? this.channel : "", days, held) : null;
	}

}
