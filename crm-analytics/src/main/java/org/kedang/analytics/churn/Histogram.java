package org.kedang.analytics.churn;

import org.jspecify.annotations.Nullable;

/**
 * Sums of gradients and weights of some rows by column and bin, and the best question to
 * divide them by.
 *
 * <p>
 * With G the sum of gradients y − p and H of weights p (1 − p), a division into L and R
 * gains G_L² / (H_L + l2) + G_R² / (H_R + l2) − G² / (H + l2); the value of a leaf is G /
 * (H + l2). Source: Chen and Guestrin, XGBoost: a scalable tree boosting system, 2016,
 * with the sign of the gradient turned.
 */
final class Histogram {

	private static final double LEAST_GAIN = 1e-9;

	private final Bins bins;

	private final int[] columns;

	private final TreeSettings settings;

	private final double[][] gradients;

	private final double[][] weights;

	Histogram(Bins bins, int[] columns, TreeSettings settings) {
		this.bins = bins;
		this.columns = columns;
		this.settings = settings;
		this.gradients = new double[columns.length][];
		this.weights = new double[columns.length][];
		for (int c = 0; c < columns.length; c++) {
			this.gradients[c] = new double[bins.size(columns[c])];
			this.weights[c] = new double[bins.size(columns[c])];
		}
	}

	void add(int[] rows, int from, int to, double[] gradient, double[] weight) {
		for (int c = 0; c < this.columns.length; c++) {
			byte[] codes = this.bins.codes(this.columns[c]);
			double[] gradientSums = this.gradients[c];
			double[] weightSums = this.weights[c];
			for (int i = from; i < to; i++) {
				int bin = codes[rows[i]] & 0xFF;
				gradientSums[bin] += gradient[rows[i]];
				weightSums[bin] += weight[rows[i]];
			}
		}
	}

	/** Takes off the sums of some of the rows. */
	void subtract(Histogram part) {
		for (int c = 0; c < this.columns.length; c++) {
			for (int bin = 0; bin < this.gradients[c].length; bin++) {
				this.gradients[c][bin] -= part.gradients[c][bin];
				this.weights[c][bin] -= part.weights[c][bin];
			}
		}
	}

	/** The question that gains most, the first of equals; null where none gains. */
	@Nullable Split best(double gradient, double weight) {
		Split best = null;
		for (int c = 0; c < this.columns.length; c++) {
			Split split = best(c, gradient, weight);
			best = (split != null && (best == null || split.gain() > best.gain())) ? split : best;
		}
		return best;
	}

	private @Nullable Split best(int c, double gradient, double weight) {
		double[] gradientSums = this.gradients[c];
		double[] weightSums = this.weights[c];
		boolean missing = weightSums[0] > LEAST_GAIN;
		double leftGradient = 0;
		double leftWeight = 0;
		double most = LEAST_GAIN;
		int bin = 0;
		boolean missingLeft = false;
		// the last bin leaves only what is missing on the right
		for (int b = 1; b < gradientSums.length - (missing ? 0 : 1); b++) {
			leftGradient += gradientSums[b];
			leftWeight += weightSums[b];
			double right = gain(leftGradient, leftWeight, gradient, weight);
			double left = missing ? gain(leftGradient + gradientSums[0], leftWeight + weightSums[0], gradient, weight)
					: 0;
			if (Math.max(left, right) > most) {
				most = Math.max(left, right);
				bin = b;
				// rows without a value that never came while learning follow the greater
				// part
				missingLeft = missing ? left > right : leftWeight > weight - leftWeight;
			}
		}
		return (bin == 0) ? null : new Split(this.columns[c], bin, missingLeft, most);
	}

	private double gain(double leftGradient, double leftWeight, double gradient, double weight) {
		double least = Math.max(this.settings.leastWeight(), LEAST_GAIN);
		double rightWeight = weight - leftWeight;
		if (leftWeight < least || rightWeight < least) {
			return 0;
		}
		return part(leftGradient, leftWeight) + part(gradient - leftGradient, rightWeight) - part(gradient, weight);
	}

	private double part(double gradient, double weight) {
		return gradient * gradient / (weight + this.settings.l2());
	}

}
