package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a run says of all its customers together.
 *
 * @param customers how many are scored
 * @param amount the sum of their amounts
 * @param positiveAmount the sum of the positive ones, which shares are of
 * @param cuts where the figures were cut
 * @param means the means, six digits, half up; zeros where nobody is scored
 * @param scores how many customers have each score
 * @param classes the eight classes in their order
 * @param codes how many customers have a code such as 555, codes that occur only
 * @param grades the grades A to D in their order
 * @param customersBringing80Percent the fewest customers who bring 80 % of the positive
 * amounts
 * @param pareto the curve of cumulative shares from (0, 0), evenly thinned, exact where a
 * grade ends
 */
public record RfmSummary(int customers, BigDecimal amount, BigDecimal positiveAmount, Cuts cuts, Means means,
		Scores scores, List<ClassFigures> classes, Map<Integer, Integer> codes, List<GradeFigures> grades,
		int customersBringing80Percent, List<ParetoPoint> pareto) {

	/** The figures of one class. */
	public ClassFigures of(RfmClass rfmClass) {
		return this.classes.get(rfmClass.ordinal());
	}

	/**
	 * The means of the three figures.
	 *
	 * @param recency days
	 * @param frequency purchases
	 * @param monetary amount
	 */
	public record Means(BigDecimal recency, BigDecimal frequency, BigDecimal monetary) {
	}

	/**
	 * How many customers have score 1, 2, 3, 4 and 5.
	 *
	 * @param recency five numbers
	 * @param frequency five numbers
	 * @param monetary five numbers
	 */
	public record Scores(List<Integer> recency, List<Integer> frequency, List<Integer> monetary) {
	}

	/**
	 * One class.
	 *
	 * @param rfmClass which
	 * @param customers how many
	 * @param amount the sum of their amounts
	 * @param means their means, zeros for an empty class
	 */
	public record ClassFigures(RfmClass rfmClass, int customers, BigDecimal amount, Means means) {
	}

	/**
	 * One value grade.
	 *
	 * @param grade which
	 * @param customers how many
	 * @param amount the sum of their amounts
	 */
	public record GradeFigures(ValueGrade grade, int customers, BigDecimal amount) {
	}

	/**
	 * A point of the Pareto curve.
	 *
	 * @param customers how many of the largest customers
	 * @param share what they bring of the positive amounts, 0 to 1
	 */
	public record ParetoPoint(int customers, BigDecimal share) {
	}

}
