package org.kedang.analytics.churn;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows whose probability lies in a band a tenth wide; the last band holds 1 too.
 *
 * @param from least probability
 * @param rows how many rows there are
 * @param positives how many of them came true
 * @param foretold their mean probability; NaN where there are no rows
 */
public record CalibrationBand(double from, int rows, int positives, double foretold) {

	private static final int BANDS = 10;

	/** The share that came true; NaN where there are no rows. */
	public double came() {
		return (double) this.positives / this.rows;
	}

	static List<CalibrationBand> of(ScoreGroups groups) {
		List<CalibrationBand> bands = new ArrayList<>();
		int g = 0;
		for (int band = 0; band < BANDS; band++) {
			int rows = 0;
			int positives = 0;
			double sum = 0;
			while (g < groups.size() && (band == BANDS - 1 || groups.score(g) < (band + 1.0) / BANDS)) {
				rows += groups.rows(g);
				positives += groups.positives(g);
				sum += groups.score(g) * groups.rows(g);
				g++;
			}
			bands.add(new CalibrationBand((double) band / BANDS, rows, positives, sum / rows));
		}
		return bands;
	}

}
