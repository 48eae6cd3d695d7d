package org.kedang.analytics.churn;

import java.util.List;

/**
 * Boosted trees. Contributions are exact Shapley values by {@link TreeShap}; of small
 * trees they cost little more than the log-odds once the first rows have gone by, for
 * each way of answering a tree's questions is computed once.
 */
public final class BoostedModel implements Model {

	private final List<Tree> trees;

	private final List<ShapTable> tables;

	private final double start;

	private final int columns;

	private final List<Finding> findings;

	BoostedModel(List<Tree> trees, double start, int columns, List<Finding> findings) {
		this.trees = List.copyOf(trees);
		this.tables = this.trees.stream().map((tree) -> new ShapTable(tree, columns)).toList();
		this.start = start;
		this.columns = columns;
		this.findings = findings;
	}

	BoostedModel with(Finding finding) {
		return new BoostedModel(this.trees, this.start, this.columns, List.of(finding));
	}

	/** How many trees there are. */
	public int trees() {
		return this.trees.size();
	}

	@Override
	public double logOdds(double[] row) {
		double sum = this.start;
		for (Tree tree : this.trees) {
			sum += tree.value(row);
		}
		return sum;
	}

	/** The mean log-odds of the rows learnt from, each tree's own. */
	@Override
	public double base() {
		double sum = this.start;
		for (Tree tree : this.trees) {
			sum += tree.expected();
		}
		return sum;
	}

	@Override
	public double[] contributions(double[] row) {
		double[] contributions = new double[this.columns];
		for (ShapTable table : this.tables) {
			table.add(row, contributions);
		}
		return contributions;
	}

	@Override
	public List<Finding> findings() {
		return this.findings;
	}

}
