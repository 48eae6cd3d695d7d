package org.kedang.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.credit.BalanceFigures;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.relationship.RelationshipGrade;

/**
 * What a run says of one customer beside RFM. What is null could not be said, and the
 * run's {@link RunRecord} tells why.
 *
 * @param run the run's number
 * @param asOf the day of the run
 * @param ruleVersion the version of its formulas
 * @param alive probability of not being lost, 0 to 1
 * @param expectedPurchases within the 12 months after the day
 * @param expectedValue their amount
 * @param churn whether purchases will stop; null for who has never bought
 * @param credit whether money may be owed; null for whom nothing was invoiced
 * @param relationship how close the customer is; null without any contact
 * @param segment the segment's number, from 1; null for who has never bought
 * @param balance how likely the firm is to fail, by its balance; null where not all of it
 * is known
 */
public record CustomerOutlook(long run, LocalDate asOf, String ruleVersion, @Nullable Double alive,
		@Nullable Double expectedPurchases, @Nullable Double expectedValue, @Nullable Churn churn,
		@Nullable Credit credit, @Nullable Relationship relationship, @Nullable Integer segment,
		@Nullable Balance balance) {

	/**
	 * The same without what the reader could reckon hidden or masked fields from. Points
	 * and grade stay: they are computed figures, which everybody sees who sees the
	 * customer.
	 */
	CustomerOutlook asSeenBy(Reader reader) {
		return new CustomerOutlook(this.run, this.asOf, this.ruleVersion, this.alive, this.expectedPurchases,
				this.expectedValue, this.churn, (this.credit != null) ? this.credit.asSeenBy(reader) : null,
				this.relationship, this.segment, CreditSight.isOpen(Indicator.Z_SCORE, reader) ? this.balance : null);
	}

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
	 * @param inputs the indicators' values in their order, null where not known or not
	 * for the reader; runs of earlier versions do not have the last ones
	 * @param parts the points each brought, null where the rules do not look at it, or
	 * not for the reader
	 * @param rules the version of the credit rules
	 */
	public record Credit(int points, @Nullable CreditGrade grade, @Nullable Double limit, List<@Nullable Double> inputs,
			List<@Nullable Double> parts, int rules) {

		/** An indicator's value; null where not known, or not for the reader. */
		public @Nullable Double input(Indicator indicator) {
			return at(this.inputs, indicator);
		}

		/** The points an indicator brought; null likewise. */
		public @Nullable Double part(Indicator indicator) {
			return at(this.parts, indicator);
		}

		private static @Nullable Double at(List<@Nullable Double> numbers, Indicator indicator) {
			return (indicator.ordinal() < numbers.size()) ? numbers.get(indicator.ordinal()) : null;
		}

		Credit asSeenBy(Reader reader) {
			return new Credit(this.points, this.grade, this.limit, seen(this.inputs, reader), seen(this.parts, reader),
					this.rules);
		}

		private static List<@Nullable Double> seen(List<@Nullable Double> numbers, Reader reader) {
			List<@Nullable Double> seen = new ArrayList<>(numbers);
			for (Indicator indicator : Indicator.values()) {
				if (indicator.ordinal() < seen.size() && !CreditSight.isOpen(indicator, reader)) {
					seen.set(indicator.ordinal(), null);
				}
			}
			return seen;
		}

	}

	/**
	 * How likely a firm is to fail within two years, by Altman's Z″.
	 *
	 * @param zScore null for a firm without liabilities, whose Z″ has no end
	 * @param zone where it stands
	 * @param ratios what it is the weighted sum of, in the order of
	 * {@link BalanceFigures.Ratio}; the last one null without liabilities
	 * @param inputs what all of it was reckoned from
	 */
	public record Balance(@Nullable Double zScore, BalanceFigures.Zone zone,
			Map<BalanceFigures.Ratio, @Nullable Double> ratios, BalanceFigures inputs) {

		/** The Z″ that a run has kept with its inputs. */
		static Balance of(double zScore, BalanceFigures inputs) {
			Map<BalanceFigures.Ratio, @Nullable Double> ratios = new EnumMap<>(BalanceFigures.Ratio.class);
			for (BalanceFigures.Ratio ratio : BalanceFigures.Ratio.values()) {
				ratios.put(ratio, finite(ratio.of(inputs)));
			}
			return new Balance(finite(zScore), BalanceFigures.Zone.of(zScore), ratios, inputs);
		}

		private static @Nullable Double finite(double number) {
			return Double.isFinite(number) ? number : null;
		}

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
