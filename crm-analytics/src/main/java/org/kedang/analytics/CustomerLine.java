package org.kedang.analytics;

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
 */
record CustomerLine(long id, boolean corporate, ContactFigures contacts, double capitalStrength, double financing,
		double debtDue) {
}
