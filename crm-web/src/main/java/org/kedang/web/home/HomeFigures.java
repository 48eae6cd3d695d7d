package org.kedang.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

import org.kedang.access.Reader;
import org.kedang.customer.RosterCount;
import org.kedang.customer.RosterFilter.Between;
import org.kedang.customer.RosterFilter.OwnedBy;
import org.kedang.customer.RosterFilter.Ownership;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSort;
import org.kedang.customer.Rosters;

import org.springframework.stereotype.Component;

/**
 * Counts what the workbench shows: the rosters that its figures open.
 */
@Component
class HomeFigures {

	private static final RosterQuery EVERYBODY = RosterQuery.by(RosterSort.ACQUIRED);

	private final Rosters rosters;

	private final Clock clock;

	HomeFigures(Rosters rosters, Clock clock) {
		this.rosters = rosters;
		this.clock = clock;
	}

	/**
	 * The counts.
	 * @param exact whether to count on beyond {@link RosterCount#EXACT}, which takes its
	 * time where there are a million
	 */
	Figures of(Reader reader, boolean exact) {
		Function<RosterQuery, RosterCount> count = (query) -> exact ? this.rosters.countAll(query, reader)
				: this.rosters.count(query, reader);
		String month = LocalDate.now(this.clock).withDayOfMonth(1).toString();
		return new Figures(count.apply(EVERYBODY), count.apply(EVERYBODY.with(OwnedBy.of(Ownership.ME))),
				count.apply(EVERYBODY.with(OwnedBy.of(Ownership.POOL))),
				count.apply(EVERYBODY.with(new Between("acquiredOn", month, null))));
	}

	/**
	 * The counts.
	 *
	 * @param visible all customers the reader sees
	 * @param mine those the reader owns
	 * @param pool those nobody owns
	 * @param fresh those won since the month began
	 */
	record Figures(RosterCount visible, RosterCount mine, RosterCount pool, RosterCount fresh) {

		public boolean isEmpty() {
			return this.visible.value() == 0;
		}

		/** Whether any of them goes on beyond what was counted. */
		public boolean isCut() {
			return this.visible.more() || this.mine.more() || this.pool.more() || this.fresh.more();
		}

	}

}
