package org.kedang.web.rfm;

import java.math.BigDecimal;
import java.util.List;

import org.kedang.analytics.rfm.RfmSummary;

/**
 * One of the three figures: where it is cut, its mean, and how many customers have each
 * score.
 *
 * @param letter R, F or M
 * @param cuts four cuts, or none where nobody is scored
 * @param mean the mean
 * @param scores customers with score 1 to 5
 */
record FigureRow(String letter, List<BigDecimal> cuts, BigDecimal mean, List<Integer> scores) {

	static List<FigureRow> of(RfmSummary summary) {
		return List.of(
				new FigureRow("R", summary.cuts().recency(), summary.means().recency(), summary.scores().recency()),
				new FigureRow("F", summary.cuts().frequency(), summary.means().frequency(),
						summary.scores().frequency()),
				new FigureRow("M", summary.cuts().monetary(), summary.means().monetary(), summary.scores().monetary()));
	}

}
