package org.kedang.analytics;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.trend.Outcome;
import org.kedang.analytics.trend.Trial;
import org.kedang.analytics.trend.Way;

/**
 * How a series may go on, by each way that is computed.
 *
 * @param series what is looked at
 * @param horizon months ahead
 * @param ways what each comes to
 */
public record Foresight(SalesSeries series, int horizon, Map<Way, Judged> ways) {

	public Foresight {
		ways = new EnumMap<>(ways);
	}

	/**
	 * A way.
	 *
	 * @param outcome what it foretells, or why it does not
	 * @param trial how it would have done; null where the history is too short to try it
	 */
	public record Judged(Outcome outcome, @Nullable Trial trial) {
	}

}
