package org.kedang.analytics;

import org.jspecify.annotations.Nullable;

/**
 * What a run says of a customer, as portraits need it.
 *
 * @param customer the customer's id
 * @param rfm null for who has no score
 * @param alive probability of not being lost; NaN where it is not given
 * @param churnBand 1 to 3; 0 for none
 * @param creditPoints NaN for none
 * @param creditGrade 1 to 8; 0 for none
 * @param relationshipPoints NaN for none
 * @param relationshipGrade 1 to 5; 0 for none
 * @param satisfaction mean of a year; NaN where not known
 * @param referrals customers referred
 * @param segment from 1; 0 for none
 */
record ScoreLine(long customer, @Nullable Scores rfm, double alive, int churnBand, double creditPoints, int creditGrade,
		double relationshipPoints, int relationshipGrade, double satisfaction, int referrals, int segment) {

	/**
	 * The run's score.
	 *
	 * @param recencyDays days since the last purchase
	 * @param frequency purchases
	 * @param monetary their amount
	 * @param rfmClass 1 to 8
	 * @param grade A to D
	 */
	record Scores(int recencyDays, int frequency, double monetary, int r, int f, int m, int rfmClass, String grade) {

		double meanPurchase() {
			return this.monetary / this.frequency;
		}

	}

}
