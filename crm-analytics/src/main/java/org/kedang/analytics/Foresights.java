package org.kedang.analytics;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.Foresight.Judged;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.trend.Dependence;
import org.kedang.analytics.trend.Inertia;
import org.kedang.analytics.trend.Likeness;
import org.kedang.analytics.trend.LookAhead;
import org.kedang.analytics.trend.Trial;
import org.kedang.analytics.trend.Way;
import org.kedang.shared.LatestEntries;

import org.springframework.stereotype.Component;

/**
 * Looks ahead by every way that is computed. What was found is remembered until sales are
 * counted again, of the hundred series asked for last.
 */
@Component
public class Foresights {

	private static final int REMEMBERED = 100;

	private final SalesTrends trends;

	private final Map<Asked, Foresight> found = Collections.synchronizedMap(LatestEntries.map(REMEMBERED));

	Foresights(SalesTrends trends) {
		this.trends = trends;
	}

	/**
	 * How one measure of all or of a part may go on.
	 * @param horizon months ahead, 1 to 12
	 * @return empty where there is no whole month with anything
	 */
	public Optional<Foresight> of(SalesFigures figures, Measure measure, Dimension part, String key, int horizon) {
		Asked asked = new Asked(figures.builtAt(), measure, part, key, horizon);
		Foresight known = this.found.get(asked);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Foresight> foresight = this.trends.of(figures, measure, part, key)
			.map((series) -> foresee(series, horizon));
		foresight.ifPresent((made) -> this.found.put(asked, made));
		return foresight;
	}

	private static Foresight foresee(SalesSeries series, int horizon) {
		Map<Way, LookAhead> ways = new EnumMap<>(Way.class);
		ways.put(Way.INERTIA, new Inertia(series.values()));
		ways.put(Way.ANALOGY,
				new Likeness(series.values(), series.peers().stream().map(SalesSeries.Peer::values).toList()));
		ways.put(Way.RELATION, new Dependence(series.values(), series.drivers()));
		Map<Way, Judged> judged = new EnumMap<>(Way.class);
		ways.forEach((way, ahead) -> judged.put(way, new Judged(ahead.ahead(series.values().length, horizon),
				Trial.of(ahead, series.values(), horizon).orElse(null))));
		return new Foresight(series, horizon, judged);
	}

	private record Asked(@Nullable Instant builtAt, Measure measure, Dimension part, String key, int horizon) {
	}

}
