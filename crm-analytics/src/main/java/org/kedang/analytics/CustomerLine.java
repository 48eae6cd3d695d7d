package org.kedang.analytics;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.BalanceFigures;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.relationship.ContactFigures;

/**
 * A customer as the grades need it.
 *
 * @param id the customer's id
 * @param corporate whether it is a firm
 * @param contacts what is known of contacts
 * @param capitalStrength net assets by total assets; NaN where not known
 * @param financing recent financing by debt falling due; NaN where not known
 * @param debtDue debt falling due within 12 months by total assets; NaN where not known
 * @param balance null where not all of it is known
 * @param past what was known on an earlier day, and what came
 */
record CustomerLine(long id, boolean corporate, ContactFigures contacts, double capitalStrength, double financing,
		double debtDue, @Nullable BalanceFigures balance, Past past) {

	/** No Z″ counts for more, as that of a firm without liabilities has no end. */
	private static final double MOST = 100;

	/** What scorecards look at that the archive tells, as far as it is known. */
	Map<Indicator, Double> indicators() {
		return Map.of(Indicator.CAPITAL_STRENGTH, this.capitalStrength, Indicator.FINANCING, this.financing,
				Indicator.DEBT_DUE, this.debtDue, Indicator.Z_SCORE, zScore());
	}

	/** Altman's Z″ as scorecards look at it; NaN where not known. */
	private double zScore() {
		return (this.balance != null) ? Math.min(MOST, this.balance.zScore()) : Double.NaN;
	}

	/**
	 * The customer on an earlier day.
	 *
	 * @param contacts what was known of contacts when it ended; what became of complaints
	 * bears no day and is left out
	 * @param contacted whether there was a contact in the time after
	 * @param bought whether there was a purchase in it
	 */
	record Past(ContactFigures contacts, boolean contacted, boolean bought) {
	}

}
