package org.kedang.analytics.relationship;

import org.jspecify.annotations.Nullable;

/**
 * How close a customer is, 0 to 100 points, with what each {@link Aspect} brought. An
 * aspect of which nothing is known is left out, and the others count for all:
 * {@code points = 100 · Σ brought / Σ best}, over the known ones. Somebody with whom
 * there has never been a contact is not graded.
 *
 * @param grade null where there has never been a contact: 未评级
 * @param points 0 to 100; 0 where there is no grade
 * @param values what each aspect was, in the order of aspects; NaN where not known
 * @param brought points of each aspect, in the same order; NaN where not known
 */
public record RelationshipScore(@Nullable RelationshipGrade grade, double points, double[] values, double[] brought) {

	/** Names the rules in every result. */
	public static final String VERSION = "relationship-2";

	private static final double FORGOTTEN = 180;

	private static final double OFTEN = 12;

	private static final double MANY_REFERRALS = 3;

	private static final double LONG = 5;

	/** Scores a customer. */
	public static RelationshipScore of(ContactFigures figures) {
		double answered = (figures.contacts() > 0) ? (double) figures.answered() / figures.contacts() : Double.NaN;
		double handled = (figures.complaints() > 0) ? (double) figures.handled() / figures.complaints() : 1;
		double[] values = { figures.daysSinceContact(), figures.answered(), answered, figures.satisfaction(), handled,
				figures.referrals(), figures.years() };
		double[] shares = { 1 - figures.daysSinceContact() / FORGOTTEN, figures.answered() / OFTEN, answered,
				(figures.satisfaction() - 1) / 4, handled, figures.referrals() / MANY_REFERRALS,
				figures.years() / LONG };
		return of(values, shares, !Double.isNaN(figures.daysSinceContact()));
	}

	private static RelationshipScore of(double[] values, double[] shares, boolean contacted) {
		double[] brought = new double[shares.length];
		double sum = 0;
		int best = 0;
		for (Aspect aspect : Aspect.values()) {
			double share = shares[aspect.ordinal()];
			brought[aspect.ordinal()] = aspect.best() * Math.min(1, Math.max(0, share));
			if (!Double.isNaN(share)) {
				sum += brought[aspect.ordinal()];
				best += aspect.best();
			}
		}
		double points = contacted ? 100 * sum / best : 0;
		return new RelationshipScore(contacted ? RelationshipGrade.of(points) : null, points, values, brought);
	}

}
