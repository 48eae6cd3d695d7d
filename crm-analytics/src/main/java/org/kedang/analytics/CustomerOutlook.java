package org.kedang.analytics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;

/**
 * What a run says of one customer beside RFM. What is null could not be said, and the
 * run's {@link RunRecord} tells why.
 *
 * @param run the run's number
 * @param asOf the day of the run
 * @param alive probability of not being lost, 0 to 1
 * @param expectedPurchases within the 12 months after the day
 * @param expectedValue their amount
 * @param churn whether purchases will stop; null for who has never bought
 * @param credit whether money may be owed; null for whom nothing was invoiced
 * @param relationship how close the customer is; null without any contact
 * @param segment the segment's number, from 1; null for who has never bought
 */
public record CustomerOutlook(long run, LocalDate asOf, @Nullable Double alive, @Nullable Double expectedPurchases,
		@Nullable Double expectedValue, @Nullable Churn churn, @Nullable Credit credit,
		@Nullable Relationship relationship, @Nullable Integer segment) {

	/**
	 * Whether purchases will stop.
	 *
	 * @param band high, medium or low
	 * @param probability of buying nothing within the horizon; null where the rule
	 * decides
	 * @param silence time since the last purchase, in intervals of the customer's own
	 * @param inputs what was known, in the order of {@link ChurnFeatures#NAMES}, null
	 * where it was not; the first four in runs of earlier versions
	 * @param parts what each of them adds to the log-odds; empty where the rule decides
	 */
	public record Churn(ChurnBand band, @Nullable Double probability, double silence, List<@Nullable Double> inputs,
			List<Double> parts) {
	}

	/**
	 * Whether money may be owed.
	 *
	 * @param points 0 to 1000
	 * @param grade null: 未评级, for a required figure is missing
	 * @param limit the suggested limit, in the firm's currency
	 * @param inputs the indicators' values in their order, null where not known
	 * @param parts the points each brought, null where the rules do not look at it
	 * @param rules the version of the credit rules
	 */
	public record Credit(int points, @Nullable CreditGrade grade, @Nullable Double limit, List<@Nullable Double> inputs,
			List<@Nullable Double> parts, int rules) {
	}

	/**
	 * How close the customer is.
	 *
	 * @param grade R1 to R5
	 * @param points 0 to 100
	 * @param inputs the aspects' values in their order, null where not known
	 * @param parts the points each brought, null where not known
	 */
	public record Relationship(RelationshipGrade grade, double points, List<@Nullable Double> inputs,
			List<@Nullable Double> parts) {
	}

}
