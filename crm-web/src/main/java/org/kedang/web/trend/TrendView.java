package org.kedang.web.trend;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.EnteredForecast;
import org.kedang.analytics.Foresight;
import org.kedang.analytics.SalesSeries;
import org.kedang.analytics.trend.ForecastAccuracy;
import org.kedang.analytics.trend.Outcome;
import org.kedang.analytics.trend.Trial;
import org.kedang.analytics.trend.Way;

/**
 * A series with what is foretold of it, as a page and a file show it.
 *
 * @param rows the last three years and the months ahead
 * @param scores the four ways, in their order
 */
public record TrendView(SalesSeries series, List<TrendRow> rows, List<WayScore> scores) {

	private static final int SHOWN = 36;

	static TrendView of(Foresight foresight, List<EnteredForecast> entered, ZoneId zone) {
		SalesSeries series = foresight.series();
		Map<YearMonth, EnteredForecast> expected = expected(series, entered, zone);
		List<TrendRow> rows = new ArrayList<>();
		int months = series.values().length;
		for (int i = Math.max(0, months - SHOWN); i < months + foresight.horizon(); i++) {
			YearMonth month = series.month(i);
			int ahead = i - months;
			rows.add(new TrendRow(month, (ahead < 0) ? series.values()[i] : null, step(foresight, Way.INERTIA, ahead),
					step(foresight, Way.ANALOGY, ahead), step(foresight, Way.RELATION, ahead),
					Optional.ofNullable(expected.get(month)).map(EnteredForecast::value).orElse(null)));
		}
		return new TrendView(series, rows, scores(foresight, expected));
	}

	private static Outcome.@Nullable Ahead step(Foresight foresight, Way way, int ahead) {
		Foresight.Judged judged = foresight.ways().get(way);
		return (ahead >= 0 && judged != null && judged.outcome() instanceof Outcome.Made made) ? made.steps().get(ahead)
				: null;
	}

	/**
	 * Of months that are over what was expected when they began, of others what is
	 * expected now.
	 */
	private static Map<YearMonth, EnteredForecast> expected(SalesSeries series, List<EnteredForecast> entered,
			ZoneId zone) {
		Map<YearMonth, EnteredForecast> expected = new TreeMap<>();
		for (EnteredForecast each : entered) {
			boolean over = each.month().isBefore(series.next());
			if (over ? each.stoodAt(each.month().atDay(1).atStartOfDay(zone).toInstant()) : each.stands()) {
				expected.put(each.month(), each);
			}
		}
		return expected;
	}

	private static List<WayScore> scores(Foresight foresight, Map<YearMonth, EnteredForecast> expected) {
		List<WayScore> scores = new ArrayList<>();
		foresight.ways().forEach((way, judged) -> {
			Trial trial = judged.trial();
			scores.add(new WayScore(way, judged.outcome(), (trial != null) ? trial.accuracy() : null,
					(trial != null && trial.mase().isPresent()) ? trial.mase().getAsDouble() : null, false));
		});
		scores.add(new WayScore(Way.EXPERIENCE, null, experience(foresight.series(), expected), null, false));
		scores.stream()
			// what people foretell is mostly for the next month, and not comparable
			.filter((score) -> score.way() != Way.EXPERIENCE && score.isTried())
			.min((one, other) -> Double.compare(one.error(), other.error()))
			.ifPresent((best) -> scores.set(scores.indexOf(best), best.asBest()));
		return scores;
	}

	private static @Nullable ForecastAccuracy experience(SalesSeries series, Map<YearMonth, EnteredForecast> expected) {
		List<EnteredForecast> over = expected.values()
			.stream()
			.filter((each) -> series.number(each.month()) >= 0 && each.month().isBefore(series.next()))
			.toList();
		return over.isEmpty() ? null
				: ForecastAccuracy.of(over.stream().mapToDouble((each) -> each.value().doubleValue()).toArray(),
						over.stream().mapToDouble((each) -> series.values()[series.number(each.month())]).toArray());
	}

	/** The way that erred least; null where none could be tried. */
	public @Nullable WayScore best() {
		return this.scores.stream().filter(WayScore::best).findFirst().orElse(null);
	}

}
