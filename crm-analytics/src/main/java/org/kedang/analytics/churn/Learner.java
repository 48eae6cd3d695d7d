package org.kedang.analytics.churn;

/**
 * Learns from rows with known answers.
 */
public interface Learner {

	/**
	 * Learns. Whatever the rows are, this gives a model: what it cannot say stands among
	 * its {@linkplain Model#findings() findings}. Same rows, same model to the last bit.
	 * @param features what was known of each row at the time
	 * @param labels what came: whether the row left, or paid late; as many as there are
	 * rows
	 * @return what was learnt
	 */
	Model fit(Features features, boolean[] labels);

}
