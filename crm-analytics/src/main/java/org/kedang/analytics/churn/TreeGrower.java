package org.kedang.analytics.churn;

import java.util.Comparator;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * Grows one tree leaf by leaf, the leaf that gains most first. Of two children only the
 * smaller's histogram is counted, the other's is what remains of the parent's.
 */
final class TreeGrower {

	private final Bins bins;

	private final TreeSettings settings;

	private final double[] gradient;

	private final double[] weight;

	private final int[] rows;

	private final int[] columns;

	private final Tree tree;

	private final PriorityQueue<Node> open = new PriorityQueue<>(
			Comparator.comparingDouble((Node node) -> -node.gain()).thenComparingInt((node) -> node.index));

	/**
	 * A grower of one tree.
	 * @param rows which rows to learn from; their order is changed
	 * @param columns which columns to ask about
	 */
	TreeGrower(Bins bins, TreeSettings settings, double[] gradient, double[] weight, int[] rows, int[] columns) {
		this.bins = bins;
		this.settings = settings;
		this.gradient = gradient;
		this.weight = weight;
		this.rows = rows;
		this.columns = columns;
		this.tree = new Tree(settings.leaves());
	}

	Tree grow() {
		Histogram histogram = new Histogram(this.bins, this.columns, this.settings);
		histogram.add(this.rows, 0, this.rows.length, this.gradient, this.weight);
		offer(new Node(0, 0, this.rows.length, 0), histogram);
		for (int leaves = 1; leaves < this.settings.leaves() && !this.open.isEmpty(); leaves++) {
			divide(this.open.remove());
		}
		return this.tree;
	}

	private void offer(Node node, Histogram histogram) {
		double gradients = 0;
		double weights = 0;
		for (int i = node.from; i < node.to; i++) {
			gradients += this.gradient[this.rows[i]];
			weights += this.weight[this.rows[i]];
		}
		double penalised = weights + this.settings.l2();
		double value = (penalised > 0) ? this.settings.rate() * gradients / penalised : 0;
		this.tree.leaf(node.index, value, node.to - node.from);
		if (node.depth < this.settings.depth()) {
			node.histogram = histogram;
			node.split = histogram.best(gradients, weights);
			if (node.split != null) {
				this.open.add(node);
			}
		}
	}

	private void divide(Node node) {
		Split split = node.split;
		Histogram histogram = node.histogram;
		if (split == null || histogram == null) {
			throw new IllegalStateException("Nothing to divide by");
		}
		int middle = partition(node, split);
		int left = this.tree.divide(node.index, split, this.bins.upper(split.column(), split.bin()));
		Node low = new Node(left, node.from, middle, node.depth + 1);
		Node high = new Node(left + 1, middle, node.to, node.depth + 1);
		Node smaller = (low.to - low.from <= high.to - high.from) ? low : high;
		Histogram counted = new Histogram(this.bins, this.columns, this.settings);
		if (node.depth + 1 < this.settings.depth()) {
			counted.add(this.rows, smaller.from, smaller.to, this.gradient, this.weight);
			histogram.subtract(counted);
		}
		offer(low, (smaller == low) ? counted : histogram);
		offer(high, (smaller == high) ? counted : histogram);
	}

	/** Puts the rows that go left first, both in the order they had. */
	private int partition(Node node, Split split) {
		byte[] codes = this.bins.codes(split.column());
		int[] right = new int[node.to - node.from];
		int middle = node.from;
		int count = 0;
		for (int i = node.from; i < node.to; i++) {
			int row = this.rows[i];
			if (split.left(codes[row] & 0xFF)) {
				this.rows[middle++] = row;
			}
			else {
				right[count++] = row;
			}
		}
		System.arraycopy(right, 0, this.rows, middle, count);
		return middle;
	}

	/** A leaf that may be divided. */
	private static final class Node {

		private final int index;

		private final int from;

		private final int to;

		private final int depth;

		private @Nullable Split split;

		private @Nullable Histogram histogram;

		private Node(int index, int from, int to, int depth) {
			this.index = index;
			this.from = from;
			this.to = to;
			this.depth = depth;
		}

		private double gain() {
			return (this.split != null) ? this.split.gain() : 0;
		}

	}

}
