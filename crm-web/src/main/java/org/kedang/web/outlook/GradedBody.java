package org.kedang.web.outlook;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.GradedCustomer;
import org.kedang.web.support.Parts;

/**
 * A page of customers who share a grade or a movement, those of whom most is to be
 * expected first.
 *
 * @param run the number of the run that graded them
 * @param next to be handed back as after; null on the last page
 */
record GradedBody(long run, List<Item> items, @Nullable String next) {

	/** One more than a page was read. */
	static GradedBody of(long run, List<GradedCustomer> found, int limit) {
		return new GradedBody(run, Parts.page(found, limit).stream().map(Item::of).toList(),
				Parts.next(found, limit, (last) -> new Place(last.place(), last.id()).toString()));
	}

	/**
	 * A customer; what the run says nothing of is null.
	 *
	 * @param owner null for the pool
	 * @param churn HIGH, MEDIUM or LOW
	 * @param churnProbability null where the plain rule decides
	 * @param silence days since the last purchase in intervals of the customer's own
	 * @param expectedPurchases in the 12 months to come
	 * @param expectedAmount in the 12 months to come
	 */
	record Item(String number, String name, @Nullable String owner, @Nullable String churn,
			@Nullable Double churnProbability, @Nullable Double silence, @Nullable Double expectedPurchases,
			@Nullable Double expectedAmount, @Nullable String credit, @Nullable String relationship) {

		static Item of(GradedCustomer customer) {
			CustomerOutlook outlook = customer.outlook();
			CustomerOutlook.Churn churn = outlook.churn();
			CustomerOutlook.Credit credit = outlook.credit();
			CustomerOutlook.Relationship relationship = outlook.relationship();
			return new Item(customer.number(), customer.name(), customer.owner(),
					(churn != null) ? churn.band().name() : null, (churn != null) ? churn.probability() : null,
					(churn != null) ? churn.silence() : null, outlook.expectedPurchases(), outlook.expectedValue(),
					(credit != null && credit.grade() != null) ? credit.grade().name() : null,
					(relationship != null) ? relationship.grade().code() : null);
		}

	}

}
