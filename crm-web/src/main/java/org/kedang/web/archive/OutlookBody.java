package org.kedang.web.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.analytics.credit.Scorecard;
import org.kedang.analytics.relationship.Aspect;

/**
 * What a run says of one customer beside RFM, with the reasons by name. How well it has
 * done so far stands in the run's own record.
 *
 * @param run the run's number
 * @param alive probability of not being lost, 0 to 1
 * @param expectedPurchases within the 12 months after the day
 * @param expectedValue their amount
 */
record OutlookBody(long run, LocalDate asOf, String ruleVersion, @Nullable Double alive,
		@Nullable Double expectedPurchases, @Nullable Double expectedValue, @Nullable ChurnBody churn,
		@Nullable CreditBody credit, @Nullable RelationshipBody relationship, @Nullable Integer segment,
		CustomerOutlook.@Nullable Balance balance) {

	/**
	 * The body of an outlook.
	 * @param card by which its credit points were given; null without any
	 */
	static OutlookBody of(CustomerOutlook outlook, @Nullable Scorecard card) {
		CustomerOutlook.Churn churn = outlook.churn();
		CustomerOutlook.Credit credit = outlook.credit();
		CustomerOutlook.Relationship relationship = outlook.relationship();
		return new OutlookBody(outlook.run(), outlook.asOf(), outlook.ruleVersion(), outlook.alive(),
				outlook.expectedPurchases(), outlook.expectedValue(), (churn != null) ? ChurnBody.of(churn) : null,
				(credit != null && card != null) ? CreditBody.of(credit, card) : null,
				(relationship != null) ? RelationshipBody.of(relationship) : null, outlook.segment(),
				outlook.balance());
	}

	private static @Nullable Double at(List<? extends @Nullable Double> numbers, int place) {
		return (place < numbers.size()) ? numbers.get(place) : null;
	}

	/**
	 * What a grade looks at.
	 *
	 * @param figure its name
	 * @param value null where not known, or not for the reader
	 * @param part the points it brought, or what it adds to the log-odds; null where the
	 * rules do not look at it
	 * @param best the most points it can bring; null where it brings none
	 */
	record ReasonBody(String figure, @Nullable Double value, @Nullable Double part, @Nullable Integer best) {
	}

	/**
	 * Whether purchases will stop.
	 *
	 * @param band high, medium or low
	 * @param probability null where the rule decides
	 * @param silence time since the last purchase, in intervals of the customer's own
	 */
	record ChurnBody(String band, @Nullable Double probability, double silence, List<ReasonBody> reasons) {

		static ChurnBody of(CustomerOutlook.Churn churn) {
			List<ReasonBody> reasons = new ArrayList<>();
			for (int at = 0; at < churn.inputs().size(); at++) {
				reasons.add(new ReasonBody(ChurnFeatures.NAMES.get(at), churn.inputs().get(at),
						OutlookBody.at(churn.parts(), at), null));
			}
			return new ChurnBody(churn.band().name(), churn.probability(), churn.silence(), reasons);
		}

	}

	/**
	 * Whether money may be owed.
	 *
	 * @param points 0 to 1000
	 * @param grade null where a required figure is missing
	 * @param limit the suggested limit
	 * @param rules the version of the credit rules
	 */
	record CreditBody(int points, @Nullable String grade, @Nullable Double limit, int rules, List<ReasonBody> reasons) {

		static CreditBody of(CustomerOutlook.Credit credit, Scorecard card) {
			List<ReasonBody> reasons = new ArrayList<>();
			for (Indicator indicator : Indicator.values()) {
				Integer best = card.tables()
					.stream()
					.filter((table) -> table.indicator() == indicator)
					.map(PointsTable::best)
					.findFirst()
					.orElse(null);
				reasons.add(new ReasonBody(indicator.name(), credit.input(indicator), credit.part(indicator), best));
			}
			return new CreditBody(credit.points(), (credit.grade() != null) ? credit.grade().name() : null,
					credit.limit(), credit.rules(), reasons);
		}

	}

	/**
	 * How close the customer is.
	 *
	 * @param points 0 to 100
	 */
	record RelationshipBody(String grade, double points, List<ReasonBody> reasons) {

		static RelationshipBody of(CustomerOutlook.Relationship relationship) {
			List<ReasonBody> reasons = new ArrayList<>();
			for (Aspect aspect : Aspect.values()) {
				reasons.add(new ReasonBody(aspect.name(), OutlookBody.at(relationship.inputs(), aspect.ordinal()),
						OutlookBody.at(relationship.parts(), aspect.ordinal()), aspect.best()));
			}
			return new RelationshipBody(relationship.grade().name(), relationship.points(), reasons);
		}

	}

}
