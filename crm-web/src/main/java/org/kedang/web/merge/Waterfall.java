package org.kedang.web.merge;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.merge.Evidence;

/**
 * How the evidence adds up to the sum, bar by bar, each from where the one before ended.
 * Places are in percent of the whole width.
 *
 * @param zero where nothing speaks for or against
 */
record Waterfall(List<Bar> bars, double zero, double bits) {

	/** Below this a difference is one of rounding. */
	private static final double NOTHING = 0.005;

	static Waterfall of(List<Evidence> evidence, double bits) {
		List<Evidence> steps = new ArrayList<>(evidence);
		double rest = bits - evidence.stream().mapToDouble(Evidence::bits).sum();
		if (Math.abs(rest) > NOTHING) {
			steps.add(0, new Evidence("", "prior", rest));
		}
		double least = Math.min(0, bits);
		double most = Math.max(0, bits);
		double sum = 0;
		for (Evidence step : steps) {
			sum += step.bits();
			least = Math.min(least, sum);
			most = Math.max(most, sum);
		}
		double width = Math.max(most - least, 1);
		List<Bar> bars = new ArrayList<>();
		double from = 0;
		for (Evidence step : steps) {
			double to = from + step.bits();
			bars.add(new Bar(step.field().isEmpty() ? null : step.field(), step.level(), step.bits(),
					place(Math.min(from, to) - least, width), place(Math.abs(step.bits()), width)));
			from = to;
		}
		return new Waterfall(bars, place(-least, width), bits);
	}

	private static double place(double bits, double width) {
		return Math.round(bits / width * 1000) / 10.0;
	}

	/**
	 * One step.
	 *
	 * @param field key of the field; null for what was known before looking
	 * @param start where the bar begins
	 * @param length how long it is
	 */
	record Bar(@Nullable String field, String level, double bits, double start, double length) {

		public String tone() {
			return (this.bits < 0) ? "against" : "for";
		}

	}

}
