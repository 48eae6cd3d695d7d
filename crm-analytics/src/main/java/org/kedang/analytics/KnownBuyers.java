package org.kedang.analytics;

import java.util.Arrays;

import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.churn.Lesson;
import org.kedang.analytics.churn.OwnRhythm;
import org.kedang.analytics.segment.Sample;

/**
 * All who had bought by a day, with everything that was known of them on that day.
 */
final class KnownBuyers {

	private static final long SEED = 42;

	private final PurchaseColumns purchases;

	private final ContactColumns contacts;

	private final double usual;

	KnownBuyers(PurchaseColumns purchases, ContactColumns contacts) {
		this.purchases = purchases;
		this.contacts = contacts;
		this.usual = usual(purchases);
	}

	/** Mean days between two purchases of all who bought again; a month without any. */
	private static double usual(PurchaseColumns columns) {
		double days = 0;
		double intervals = 0;
		for (int row = 0; row < columns.size(); row++) {
			days += columns.age(row) - columns.recency(row);
			intervals += columns.purchases(row) - 1;
		}
		return (days > 0) ? days / intervals : 30;
	}

	/** Some of them, always the same ones. */
	int[] some(int most) {
		return Sample.rows(this.purchases.size(), most, SEED);
	}

	/** Who some of them are. */
	long[] customers(int[] rows) {
		return Arrays.stream(rows).mapToLong(this.purchases::customer).toArray();
	}

	/** Time since the last purchase, in intervals of one's own. */
	double silence(int row) {
		return OwnRhythm.silence(this.purchases.recency(row), this.purchases.purchases(row), this.purchases.age(row),
				this.usual);
	}

	/** The silences on a scale from 0 to 1, in the same order. */
	double[] silences(int[] rows) {
		return Arrays.stream(rows).mapToDouble(this::silence).map((silence) -> silence / (1 + silence)).toArray();
	}

	/** What was known, in the order of {@link ChurnFeatures#NAMES}. */
	double[] known(int row) {
		return new double[] { this.purchases.recency(row), this.purchases.purchases(row), this.purchases.age(row),
				this.purchases.amount(row), silence(row), this.purchases.recent(row), this.purchases.returns(row),
				this.contacts.gap(row), this.contacts.contacts(row), this.contacts.satisfaction(row),
				this.contacts.complaints(row) };
	}

	/** What was known of some, and which of them bought nothing in the time after. */
	Lesson lesson(int[] rows) {
		boolean[] lost = new boolean[rows.length];
		double[][] known = new double[rows.length][];
		for (int i = 0; i < rows.length; i++) {
			lost[i] = this.purchases.later(rows[i]) == 0;
			known[i] = known(rows[i]);
		}
		return new Lesson(ChurnFeatures.of(known), lost);
	}

}
