package org.kedang.analytics.churn;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Shapley values by their definition: over all sets of known columns. */
class TreeShapTests {

	private static final int COLUMNS = 3;

	@ParameterizedTest
	@CsvSource({ "0, 0, 0", "0, 0, 9", "0, 9, 0", "3, 0, 0", "3, 9, 9", "9, 0, 9", "9, 9, 0", "NaN, NaN, NaN" })
	void contributions_are_shapleys(double a, double b, double c) {
		Tree tree = tree();
		double[] row = { a, b, c };
		double[] values = new double[COLUMNS];
		new TreeShap(tree, row, values).add();
		for (int column = 0; column < COLUMNS; column++) {
			assertThat(values[column]).isCloseTo(shapley(tree, row, column), within(1e-12));
		}
		assertThat(tree.expected() + Invented.sum(values)).isCloseTo(tree.value(row), within(1e-12));
	}

	/** Asks about column 0 twice on one way, and about column 1 on both. */
	private static Tree tree() {
		Tree tree = new Tree(6);
		tree.leaf(0, 0, 100);
		int first = divide(tree, 0, new Split(0, 1, true, 1), 5, 70, 30);
		int second = divide(tree, first, new Split(1, 1, false, 1), 4, 20, 50);
		int third = divide(tree, second + 1, new Split(0, 1, false, 1), 2, 15, 35);
		tree.leaf(second, -3, 20);
		tree.leaf(third, 2, 15);
		tree.leaf(third + 1, 7, 35);
		int fourth = divide(tree, first + 1, new Split(2, 1, true, 1), 1, 10, 20);
		tree.leaf(fourth, 11, 10);
		int fifth = divide(tree, fourth + 1, new Split(1, 1, true, 1), 3, 4, 16);
		tree.leaf(fifth, -13, 4);
		tree.leaf(fifth + 1, 5, 16);
		return tree;
	}

	private static int divide(Tree tree, int node, Split split, double upper, int left, int right) {
		int child = tree.divide(node, split, upper);
		tree.leaf(child, 0, left);
		tree.leaf(child + 1, 0, right);
		return child;
	}

	private static double shapley(Tree tree, double[] row, int column) {
		double sum = 0;
		for (int known = 0; known < 1 << COLUMNS; known++) {
			if ((known >> column & 1) == 0) {
				int size = Integer.bitCount(known);
				double weight = factorial(size) * factorial(COLUMNS - size - 1) / factorial(COLUMNS);
				sum += weight * (expected(tree, row, known | 1 << column, 0) - expected(tree, row, known, 0));
			}
		}
		return sum;
	}

	private static double expected(Tree tree, double[] row, int known, int node) {
		if (tree.leaf(node)) {
			return tree.leafValue(node);
		}
		int column = tree.column(node);
		if ((known >> column & 1) == 1) {
			return expected(tree, row, known, tree.next(node, row[column]));
		}
		int left = tree.left(node);
		return tree.share(left, node) * expected(tree, row, known, left)
				+ tree.share(left + 1, node) * expected(tree, row, known, left + 1);
	}

	private static double factorial(int number) {
		return (number < 2) ? 1 : number * factorial(number - 1);
	}

}
