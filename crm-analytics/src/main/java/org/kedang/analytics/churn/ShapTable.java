package org.kedang.analytics.churn;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * {@link TreeShap} of one tree for many rows. Its values depend on nothing but how a row
 * answers the tree's questions, of which a small tree has few: each way of answering them
 * is computed when it first comes, and looked up from then on.
 */
final class ShapTable {

	private static final int MOST_QUESTIONS = 10;

	private final Tree tree;

	private final int columns;

	/** The nodes that ask. */
	private final int[] asking;

	/** Values by the answers, a bit a question; nothing for a tree of many questions. */
	private final AtomicReferenceArray<double[]> known;

	ShapTable(Tree tree, int columns) {
		this.tree = tree;
		this.columns = columns;
		this.asking = IntStream.range(0, tree.size()).filter((node) -> !tree.leaf(node)).toArray();
		this.known = new AtomicReferenceArray<>((this.asking.length <= MOST_QUESTIONS) ? 1 << this.asking.length : 0);
	}

	/** Adds a row's values to those given. */
	void add(double[] row, double[] values) {
		double[] own = (this.known.length() > 0) ? known(row) : compute(row);
		for (int j = 0; j < own.length; j++) {
			values[j] += own[j];
		}
	}

	private double[] known(double[] row) {
		int answers = 0;
		for (int i = 0; i < this.asking.length; i++) {
			int node = this.asking[i];
			boolean left = this.tree.next(node, row[this.tree.column(node)]) == this.tree.left(node);
			answers |= left ? 1 << i : 0;
		}
		double[] own = this.known.get(answers);
		if (own == null) {
			own = compute(row);
			this.known.set(answers, own);
		}
		return own;
	}

	private double[] compute(double[] row) {
		double[] own = new double[this.columns];
		new TreeShap(this.tree, row, own).add();
		return own;
	}

}
