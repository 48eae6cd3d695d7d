package org.kedang.ingest.match;

/**
 * How many pairs of the same customer are expected, in all and at each level.
 *
 * @param matches in all
 * @param counts by column and level; level 0 is missing
 */
record Expectation(double matches, double[][] counts) {

	double count(int column, int level) {
		return this.counts[column][level];
	}

	/** In how many of them both values are known. */
	double known(int column) {
		double sum = 0;
		for (int l = 1; l < this.counts[column].length; l++) {
			sum += this.counts[column][l];
		}
		return sum;
	}

}
