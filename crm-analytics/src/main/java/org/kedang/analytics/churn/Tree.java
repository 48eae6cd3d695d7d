package org.kedang.analytics.churn;

/**
 * A tree of questions in flat arrays; node 0 is the root. A row goes left where its
 * figure is at most the threshold.
 */
final class Tree {

	private final int[] column;

	private final double[] threshold;

	private final boolean[] missingLeft;

	/** The left child, the right one stands behind it; 0 for a leaf. */
	private final int[] left;

	private final double[] value;

	/** How many rows learnt from came by. */
	private final int[] cover;

	private int size = 1;

	Tree(int leaves) {
		int most = 2 * leaves - 1;
		this.column = new int[most];
		this.threshold = new double[most];
		this.missingLeft = new boolean[most];
		this.left = new int[most];
		this.value = new double[most];
		this.cover = new int[most];
	}

	void leaf(int node, double leafValue, int rows) {
		this.value[node] = leafValue;
		this.cover[node] = rows;
	}

	/** Makes a leaf ask; gives its left child, which the right one follows. */
	int divide(int node, Split split, double upper) {
		this.column[node] = split.column();
		this.threshold[node] = upper;
		this.missingLeft[node] = split.missingLeft();
		this.left[node] = this.size;
		this.size += 2;
		return this.left[node];
	}

	double value(double[] row) {
		int node = 0;
		while (this.left[node] != 0) {
			node = next(node, row[this.column[node]]);
		}
		return this.value[node];
	}

	double value(Features features, int row) {
		int node = 0;
		while (this.left[node] != 0) {
			node = next(node, features.column(this.column[node])[row]);
		}
		return this.value[node];
	}

	/** The child a figure leads to. */
	int next(int node, double figure) {
		boolean goesLeft = Double.isFinite(figure) ? figure <= this.threshold[node] : this.missingLeft[node];
		return goesLeft ? this.left[node] : this.left[node] + 1;
	}

	/** The mean value of the rows learnt from. */
	double expected() {
		double sum = 0;
		for (int node = 0; node < this.size; node++) {
			sum += leaf(node) ? this.value[node] * share(node, 0) : 0;
		}
		return sum;
	}

	/** How many nodes there are, leaves among them. */
	int size() {
		return this.size;
	}

	boolean leaf(int node) {
		return this.left[node] == 0;
	}

	int left(int node) {
		return this.left[node];
	}

	int column(int node) {
		return this.column[node];
	}

	double leafValue(int node) {
		return this.value[node];
	}

	/** Of the rows that came by the ancestor, the share that came here. */
	double share(int node, int ancestor) {
		return (double) this.cover[node] / this.cover[ancestor];
	}

}
