package org.kedang.analytics;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.BalanceFigures;
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
 */
record CustomerLine(long id, boolean corporate, ContactFigures contacts, double capitalStrength, double financing,
		double debtDue, @Nullable BalanceFigures balance) {

	/** No Z″ counts for more, as that of a firm without liabilities has no end. */
	private static final double MOST = 100;

	/** Altman's Z″ as scorecards look at it; NaN where not known. */
	double zScore() {
		return (this.balance != null) ? Math.min(MOST, this.balance.zScore()) : Double.NaN;
	}

}
