package org.kedang.analytics.churn;

/**
 * Rows with what came of them.
 *
 * @param features what was known at the time
 * @param labels what came; as many as there are rows
 */
public record Lesson(Features features, boolean[] labels) {

	/** Whether both answers came often enough to tell anything. */
	public boolean hasEnough(int rows, int rarer) {
		int positives = Odds.positives(this.labels);
		return this.labels.length >= rows && Math.min(positives, this.labels.length - positives) >= rarer;
	}

}
