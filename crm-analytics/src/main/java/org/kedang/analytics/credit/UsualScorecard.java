package org.kedang.analytics.credit;

import java.util.List;

import org.kedang.analytics.credit.CreditPolicy.Kind;
import org.kedang.analytics.credit.PointsTable.Step;

/**
 * The scorecard a firm begins with. Half of the points come from how the customer has
 * paid, which has to be known; what the balance tells counts where it is known, and an
 * unknown balance brings a little less than an average one.
 */
public final class UsualScorecard {

	private UsualScorecard() {
	}

	/** Its points tables and limits. */
	public static Scorecard make() {
		return new Scorecard("credit-1",
				List.of(known(Indicator.COLLECTION_RATE, step(0, 0), step(0.5, 60), step(0.8, 120), step(0.95, 170),
						step(0.99, 200)),
						known(Indicator.DAYS_LATE, step(0, 200), step(1, 170), step(5, 140), step(15, 90), step(30, 40),
								step(60, 0)),
						known(Indicator.ON_TIME_SHARE, step(0, 0), step(0.3, 40), step(0.6, 80), step(0.8, 120),
								step(0.95, 150)),
						known(Indicator.DEFAULTS, step(0, 150), step(1, 60), step(2, 20), step(3, 0)),
						told(Indicator.CAPITAL_STRENGTH, 40, step(0, 0), step(0.1, 30), step(0.3, 60), step(0.5, 90),
								step(0.7, 100)),
						told(Indicator.FINANCING, 20, step(0, 10), step(0.5, 30), step(1, 50)),
						told(Indicator.DEBT_DUE, 20, step(0, 50), step(0.2, 35), step(0.4, 15), step(0.6, 0)),
						told(Indicator.YEARS_OF_DEALINGS, 0, step(0, 0), step(1, 40), step(3, 70), step(5, 100))),
				List.of(900, 820, 740, 660, 580, 480, 350));
	}

	/** Its policies, the best grade's first. */
	static List<CreditPolicy> policies() {
		CreditPolicy refused = new CreditPolicy(Kind.REFUSED, 0, 0);
		return List.of(new CreditPolicy(Kind.ALLOWED, 90, 4), new CreditPolicy(Kind.ALLOWED, 60, 3),
				new CreditPolicy(Kind.ALLOWED, 45, 2), new CreditPolicy(Kind.LIMITED, 30, 1.5),
				new CreditPolicy(Kind.LIMITED, 30, 1), new CreditPolicy(Kind.LIMITED, 15, 0.5), refused, refused);
	}

	private static PointsTable known(Indicator indicator, Step... steps) {
		return new PointsTable(indicator, true, 0, List.of(steps));
	}

	private static PointsTable told(Indicator indicator, int missing, Step... steps) {
		return new PointsTable(indicator, false, missing, List.of(steps));
	}

	private static Step step(double from, int points) {
		return new Step(from, points);
	}

}
