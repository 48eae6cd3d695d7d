package org.kedang.analytics.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LookAheadTests {

	/** Five years that grow and swing with the season. */
	private static final double[] SEASONAL = new double[60];

	static {
		Arrays.setAll(SEASONAL, (month) -> 1000 + 10 * month + 200 * Math.sin(month * Math.PI / 6));
	}

	@Test
	void by_inertia_trend_and_season_go_on() {
		Outcome.Made made = (Outcome.Made) new Inertia(SEASONAL).ahead(60, 12);
		for (int step = 0; step < 12; step++) {
			int month = 60 + step;
			assertThat(made.steps().get(step).value())
				.isCloseTo(1000 + 10 * month + 200 * Math.sin(month * Math.PI / 6), within(30.0));
			assertThat(made.steps().get(step).low()).isLessThanOrEqualTo(made.steps().get(step).high());
		}
		assertThat(new Inertia(SEASONAL).ahead(3, 6)).isEqualTo(new Outcome.TooLittle(6, 3));
	}

	@Test
	void years_alike_ended_a_whole_number_of_years_before() {
		double[] peer = Arrays.stream(SEASONAL).map((value) -> 3 * value).toArray();
		Outcome.Made made = (Outcome.Made) new Likeness(SEASONAL, List.of(peer)).ahead(60, 6);
		Outcome.ByLikeness basis = (Outcome.ByLikeness) made.basis();
		assertThat(basis.alike()).hasSize(5)
			.allSatisfy((alike) -> assertThat(alike.end() % 12).isZero())
			.allSatisfy((alike) -> assertThat(alike.end()).isLessThanOrEqualTo(48));
		assertThat(made.steps().get(0).value()).isCloseTo(SEASONAL[59] + 110, within(60.0));
		assertThat(new Likeness(SEASONAL, List.of()).ahead(24, 6)).isEqualTo(new Outcome.TooLittle(3, 1));
		assertThat(new Likeness(new double[60], List.of(peer)).ahead(60, 6)).isEqualTo(new Outcome.NoShape());
	}

	@Test
	void a_figure_follows_from_its_drivers_and_idle_ones_are_left_out() {
		double[] buyers = new double[36];
		Arrays.setAll(buyers, (month) -> 100 + month % 12);
		double[] amounts = Arrays.stream(buyers).map((count) -> 50 * count + 7).toArray();
		Dependence way = new Dependence(amounts, List.of(new Driver("CONTACTS", new double[36], false),
				new Driver("CUSTOMERS", buyers, false), Driver.time("TIME", 36)));
		Outcome.Made made = (Outcome.Made) way.ahead(36, 3);
		Outcome.ByDrivers basis = (Outcome.ByDrivers) made.basis();
		assertThat(basis.drivers()).extracting(Driver::name).containsExactly("CUSTOMERS", "TIME");
		assertThat(basis.fit().determination()).isCloseTo(1, within(1e-9));
		assertThat(made.steps()).extracting(Outcome.Ahead::value)
			.usingElementComparator((one, other) -> (Math.abs(one - other) < 1e-6) ? 0 : 1)
			.containsExactly(5007.0, 5057.0, 5107.0);
		assertThat(way.ahead(11, 3)).isEqualTo(new Outcome.TooLittle(12, 11));
	}

	@Test
	void a_driver_goes_on_as_a_year_before_with_the_growth_of_the_last_year() {
		double[] values = new double[24];
		Arrays.setAll(values, (month) -> (month < 12) ? 10 : 20 + month % 12);
		Driver driver = new Driver("CUSTOMERS", values, false);
		assertThat(driver.ahead(24, 0)).isCloseTo(20 * 306 / 120.0, within(1e-9));
		assertThat(driver.ahead(12, 1)).isEqualTo(10);
		assertThat(driver.ahead(2, 0)).isEqualTo(10);
	}

	@Test
	void a_trial_knows_nothing_of_what_came_after() {
		double[] noise = new Random(7).doubles(40, 50, 150).toArray();
		LookAhead cheat = (known,
				horizon) -> new Outcome.Made(Arrays.stream(noise, known, known + horizon)
					.mapToObj((value) -> new Outcome.Ahead(value, null, null))
					.toList(), new Outcome.ByMethod(Method.NAIVE));
		assertThat(Trial.of(cheat, noise, 6).orElseThrow().accuracy().wape()).hasValue(0);
		Trial honest = Trial.of(new Inertia(noise), noise, 6).orElseThrow();
		// 6 months as of 12 and 8 months ago, 4 as of 4 months ago
		assertThat(honest.accuracy().count()).isEqualTo(16);
		assertThat(honest.accuracy().wape().orElseThrow()).isBetween(0.1, 0.6);
		double[] other = noise.clone();
		other[39] = 1e6;
		double[] asked = new double[2];
		LookAhead first = (known, horizon) -> {
			Outcome outcome = new Inertia(other).ahead(known, horizon);
			asked[0] = Math.max(asked[0], known);
			return outcome;
		};
		Trial.of(first, other, 6);
		assertThat(asked[0]).isEqualTo(36);
	}

	@Test
	void a_short_history_is_not_tried() {
		assertThat(Trial.of(new Inertia(new double[8]), new double[8], 6)).isEmpty();
		assertThat(Trial.of(new Dependence(SEASONAL, List.of(Driver.time("TIME", 60))), Arrays.copyOf(SEASONAL, 12), 6))
			.as("asked as of month 8 it had too little")
			.isEmpty();
	}

}
