package org.kedang.analytics.churn;

/**
 * Shapley values of one row in one tree: what knowing a figure adds to the tree's
 * expected value, averaged over all orders in which the figures may become known. Where a
 * figure is not known, both ways are taken in the shares that rows learnt from took them
 * (path-dependent TreeSHAP). The values add up to the tree's value less its expected
 * value.
 *
 * <p>
 * Source: Lundberg, Erion and Lee, Consistent individualized feature attribution for tree
 * ensembles, 2018, algorithm 2.
 */
final class TreeShap {

	private final Tree tree;

	private final double[] row;

	private final double[] values;

	/** Adds to the values given. */
	TreeShap(Tree tree, double[] row, double[] values) {
		this.tree = tree;
		this.row = row;
		this.values = values;
	}

	void add() {
		visit(0, ShapPath.ROOT);
	}

	private void visit(int node, ShapPath path) {
		if (this.tree.leaf(node)) {
			for (int i = 1; i < path.length(); i++) {
				this.values[path.column(i)] += path.unwoundSum(i) * path.lead(i) * this.tree.leafValue(node);
			}
			return;
		}
		int column = this.tree.column(node);
		int hot = this.tree.next(node, this.row[column]);
		int cold = 2 * this.tree.left(node) + 1 - hot;
		int place = path.place(column);
		ShapPath above = (place > 0) ? path.without(place) : path;
		double zero = (place > 0) ? path.zero(place) : 1;
		double one = (place > 0) ? path.one(place) : 1;
		visit(hot, above.with(column, zero * this.tree.share(hot, node), one));
		visit(cold, above.with(column, zero * this.tree.share(cold, node), 0));
	}

}
