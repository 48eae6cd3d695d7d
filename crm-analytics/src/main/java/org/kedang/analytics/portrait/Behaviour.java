package org.kedang.analytics.portrait;

import java.util.Arrays;
import java.util.List;

/**
 * What is said of how somebody buys. Orders count up to the run's day; a purchase is an
 * order with an amount above 0. What cannot be told, for nothing is known of it, is not
 * said.
 */
public enum Behaviour {

	/** 高频: the highest frequency score of the run, and at least 3 purchases. */
	FREQUENT {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.frequencyScore() == 5 && habit.purchases() >= 3;
		}
	},

	/** 大额: the mean purchase is at least that of the top fifth of all who bought. */
	LARGE {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.purchases() > 0 && habit.meanPurchase() >= habit.largePurchase();
		}
	},

	/** 只买过一次: one purchase. */
	ONCE {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.purchases() == 1;
		}
	},

	/** 未购买: none. */
	NEVER {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.purchases() == 0;
		}
	},

	/**
	 * 夜间下单: of the purchases whose time is known, at least 3 in 10 and no fewer than 2
	 * from 22:00 to 6:00.
	 */
	NIGHT {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.atNight() >= 2 && habit.atNight() >= 0.3 * habit.timed();
		}
	},

	/** 周末下单: at least half of the purchases and no fewer than 2 at the weekend. */
	WEEKEND {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.atWeekend() >= 2 && habit.atWeekend() >= 0.5 * habit.orders();
		}
	},

	/** 常退货: at least one return for ten purchases, and no fewer than 2. */
	RETURNS {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.returns() >= 2 && habit.returns() >= 0.1 * habit.orders();
		}
	},

	/** 满意: a mean satisfaction of at least 4.5 in the contacts of a year. */
	SATISFIED {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.satisfaction() >= 4.5;
		}
	},

	/** 不满意: a mean satisfaction below 3 in the contacts of a year. */
	DISSATISFIED {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.satisfaction() < 3;
		}
	},

	/** 有投诉: any complaint. */
	COMPLAINED {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.complained();
		}
	},

	/** 转介绍: has brought another customer. */
	REFERS {
		@Override
		boolean holds(BuyingHabit habit) {
			return habit.referrals() >= 1;
		}
	};

	abstract boolean holds(BuyingHabit habit);

	/** All that holds. */
	public static List<Behaviour> of(BuyingHabit habit) {
		return Arrays.stream(values()).filter((each) -> each.holds(habit)).toList();
	}

}
