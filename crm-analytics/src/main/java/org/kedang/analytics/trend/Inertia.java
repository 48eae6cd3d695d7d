package org.kedang.analytics.trend;

import java.util.Arrays;

/**
 * 惯性: the history goes on by itself, by the method among {@link Method} that does best on
 * what is known. Bands hold four of five values if errors stay as they were.
 *
 * @param history one value a month
 */
public record Inertia(double[] history) implements LookAhead {

	@Override
	public Outcome ahead(int known, int horizon) {
		Forecast forecast = Forecast.of(Arrays.copyOf(this.history, known), SEASON, horizon);
		if (forecast instanceof Forecast.Made made) {
			return new Outcome.Made(made.steps()
				.stream()
				.map((step) -> new Outcome.Ahead(step.value(), step.low80(), step.high80()))
				.toList(), new Outcome.ByMethod(made.method()));
		}
		return new Outcome.TooLittle(BackTest.LEAST, known);
	}

}
