package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.kedang.analytics.OrderHabits.Count;
import org.kedang.analytics.portrait.Behaviour;
import org.kedang.analytics.portrait.BuyingHabit;
import org.kedang.analytics.portrait.TagIndexBuilder;
import org.kedang.analytics.portrait.TagKind;

/**
 * Tags from how somebody buys: each {@link Behaviour} that holds, and the channel through
 * which at least half of the orders came.
 */
final class BehaviourTags implements TagSource {

	private static final String[] CODES = Stream.of(Behaviour.values())
		.map((behaviour) -> "behaviour:" + behaviour)
		.toArray(String[]::new);

	private final double largePurchase;

	private final OrderHabits habits;

	/** Counts all orders before it is asked. */
	BehaviourTags(Connection reading, LocalDate day, double largePurchase, Progress progress) throws SQLException {
		this.largePurchase = largePurchase;
		this.habits = new OrderHabits(reading, day, progress);
	}

	@Override
	public void add(ScoreLine line, TagIndexBuilder tags) {
		int row = this.habits.row(line.customer());
		BuyingHabit habit = habit(line, row);
		for (Behaviour behaviour : Behaviour.of(habit)) {
			tags.add(CODES[behaviour.ordinal()], TagKind.BEHAVIOUR, false);
		}
		for (int i = 0; i < OrderHabits.CHANNELS.size(); i++) {
			int through = this.habits.through(i, row);
			if (through > 0 && through * 2 >= habit.orders()) {
				tags.add("channel:" + OrderHabits.CHANNELS.get(i), TagKind.BEHAVIOUR, false);
			}
		}
	}

	private BuyingHabit habit(ScoreLine line, int row) {
		ScoreLine.Scores rfm = line.rfm();
		return new BuyingHabit((rfm != null) ? rfm.f() : 0, (rfm != null) ? rfm.frequency() : 0,
				(rfm != null) ? rfm.meanPurchase() : 0, this.largePurchase, this.habits.of(Count.ORDERS, row),
				this.habits.of(Count.TIMED, row), this.habits.of(Count.NIGHT, row), this.habits.of(Count.WEEKEND, row),
				this.habits.of(Count.RETURNS, row), line.satisfaction(), this.habits.complained(row), line.referrals());
	}

	@Override
	public void close() {
		// holds nothing open
	}

}
