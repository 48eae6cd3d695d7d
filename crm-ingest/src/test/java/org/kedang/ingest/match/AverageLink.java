package org.kedang.ingest.match;

import java.util.Arrays;

/**
 * Average link over a full matrix of weights, by chains of nearest neighbours: O(n²).
 * Ties go to the record that stands first.
 */
final class AverageLink {

	private final float[][] weights;

	private final float threshold;

	private final int[] sizes;

	private final int[] parents;

	/**
	 * A grouping.
	 * @param weights symmetric; used up
	 * @param threshold mean weight from which two groups become one
	 */
	AverageLink(float[][] weights, float threshold) {
		this.weights = weights;
		this.threshold = threshold;
		this.sizes = new int[weights.length];
		this.parents = new int[weights.length];
		Arrays.fill(this.sizes, 1);
		Arrays.setAll(this.parents, (i) -> i);
	}

	/** The first of each one's group. */
	int[] groups() {
		int[] chain = new int[this.sizes.length];
		int length = 0;
		for (int start = 0; start < this.sizes.length; start++) {
			while (this.sizes[start] > 0) {
				if (length == 0) {
					chain[length++] = start;
				}
				int last = chain[length - 1];
				int before = (length > 1) ? chain[length - 2] : -1;
				int nearest = nearest(last, before);
				if (nearest < 0) {
					// nothing near enough: this group is complete
					this.sizes[last] = -this.sizes[last];
					length--;
				}
				else if (nearest == before) {
					length -= 2;
					join(Math.min(last, before), Math.max(last, before));
				}
				else {
					chain[length++] = nearest;
				}
			}
		}
		return roots();
	}

	/** The open group of the highest weight at or above the threshold. */
	private int nearest(int group, int preferred) {
		int nearest = -1;
		float highest = this.threshold;
		if (preferred >= 0 && this.weights[group][preferred] >= highest) {
			nearest = preferred;
			highest = this.weights[group][preferred];
		}
		for (int i = 0; i < this.sizes.length; i++) {
			if (i != group && this.sizes[i] > 0
					&& (this.weights[group][i] > highest || (nearest < 0 && this.weights[group][i] >= highest))) {
				nearest = i;
				highest = this.weights[group][i];
			}
		}
		return nearest;
	}

	private void join(int first, int second) {
		float share = (float) this.sizes[second] / (this.sizes[first] + this.sizes[second]);
		for (int i = 0; i < this.sizes.length; i++) {
			float mean = this.weights[first][i] + share * (this.weights[second][i] - this.weights[first][i]);
			this.weights[first][i] = mean;
			this.weights[i][first] = mean;
		}
		this.sizes[first] += this.sizes[second];
		this.sizes[second] = 0;
		this.parents[second] = first;
	}

	private int[] roots() {
		int[] roots = new int[this.parents.length];
		for (int i = 0; i < roots.length; i++) {
			roots[i] = (this.parents[i] == i) ? i : roots[this.parents[i]];
		}
		return roots;
	}

}
