package org.kedang.analytics.churn;

/**
 * A question that divides rows: is the column's bin at most this one?
 *
 * @param column the column
 * @param bin the last bin that goes left
 * @param missingLeft whether rows without a value go left too
 * @param gain how much the divided rows' penalised loss falls, twice
 */
record Split(int column, int bin, boolean missingLeft, double gain) {

	boolean left(int code) {
		return (code == 0) ? this.missingLeft : code <= this.bin;
	}

}
