package org.kedang.web.trend;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.trend.ForecastAccuracy;
import org.kedang.analytics.trend.Outcome;
import org.kedang.analytics.trend.Way;

/**
 * One way and how far it can be believed.
 *
 * @param outcome what it foretells, or why it does not; null for what is entered by hand
 * @param accuracy against what came; null where that could not be tried
 * @param mase against repeating last year; null where that could not be tried
 * @param best whether it erred least
 */
public record WayScore(Way way, @Nullable Outcome outcome, @Nullable ForecastAccuracy accuracy, @Nullable Double mase,
		boolean best) {

	/** Fewer months say too little to be called best. */
	private static final int LEAST = 3;

	/** Whether it has been tried often enough to be compared. */
	boolean isTried() {
		return this.accuracy != null && this.accuracy.count() >= LEAST && this.accuracy.wape().isPresent();
	}

	double error() {
		return (this.accuracy != null) ? this.accuracy.wape().orElse(Double.POSITIVE_INFINITY)
				: Double.POSITIVE_INFINITY;
	}

	WayScore asBest() {
		return new WayScore(this.way, this.outcome, this.accuracy, this.mase, true);
	}

	/** Whether it foretells anything. */
	public boolean isMade() {
		return this.outcome instanceof Outcome.Made;
	}

	public @Nullable Double mape() {
		return (this.accuracy != null) ? value(this.accuracy.mape()) : null;
	}

	public @Nullable Double wape() {
		return (this.accuracy != null) ? value(this.accuracy.wape()) : null;
	}

	/** Rounded as it is shown, so that nothing has no sign. */
	public @Nullable Double bias() {
		Double bias = (this.accuracy != null) ? value(this.accuracy.bias()) : null;
		return (bias != null) ? Math.round(bias * 1000) / 1000.0 : null;
	}

	private static @Nullable Double value(OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}

}
