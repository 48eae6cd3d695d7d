package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Tables made by formulas, so that other programs can make the same.
 */
final class Invented {

	private Invented() {
	}

	/**
	 * 200 rows of three columns, of which the expected values were computed elsewhere.
	 */
	static Features table() {
		double[][] columns = new double[3][200];
		for (int i = 0; i < 200; i++) {
			columns[0][i] = Math.sin(i * 1.3) * 3 + 5;
			columns[1][i] = (i * 37 % 101) / 10.0;
			columns[2][i] = (i % 3 == 0) ? 1 : 0;
		}
		return new Features(List.of("a", "b", "c"), columns);
	}

	static boolean[] answers(Features table) {
		boolean[] answers = new boolean[table.rows()];
		for (int i = 0; i < answers.length; i++) {
			double[] row = table.row(i);
			double logOdds = 0.8 * (row[0] - 5) - 0.3 * (row[1] - 5) + 0.5 * row[2];
			answers[i] = (i * 53 % 97) / 97.0 < 1 / (1 + Math.exp(-logOdds));
		}
		return answers;
	}

	/**
	 * Rows whose answer hangs on two columns together and on one that is often missing.
	 */
	static Features entwined(int rows) {
		Random random = new Random(7);
		double[][] columns = new double[4][rows];
		for (int i = 0; i < rows; i++) {
			columns[0][i] = random.nextGaussian();
			columns[1][i] = random.nextGaussian();
			columns[2][i] = (random.nextInt(3) == 0) ? Double.NaN : random.nextGaussian();
			columns[3][i] = random.nextInt(4);
		}
		return new Features(List.of("x", "y", "gappy", "idle"), columns);
	}

	/** The answers, one in ten at random. */
	static boolean[] entwinedAnswers(Features table) {
		Random random = new Random(8);
		boolean[] answers = new boolean[table.rows()];
		for (int i = 0; i < answers.length; i++) {
			double[] row = table.row(i);
			boolean told = Double.isNaN(row[2]) ? row[0] > -0.5 : row[0] * row[1] > 0;
			answers[i] = told != (random.nextInt(10) == 0);
		}
		return answers;
	}

	/** What a model says of all rows, as bits. */
	static List<Long> bits(Model model, Features table) {
		return Arrays.stream(model.probabilities(table)).mapToObj(Double::doubleToRawLongBits).toList();
	}

	static double sum(double[] numbers) {
		return Arrays.stream(numbers).sum();
	}

}
