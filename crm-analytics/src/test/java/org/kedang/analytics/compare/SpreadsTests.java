package org.kedang.analytics.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** One figure across groups. */
class SpreadsTests {

	@Test
	void quartiles_lie_between_two_customers_as_the_definition_says() {
		Spread spread = new Spreads(new double[] { 4, 1, 3, 2 }, 4).of(new int[4], 1).get(0).orElseThrow();
		// as R's quantile(c(1, 2, 3, 4)) says
		assertThat(spread).isEqualTo(new Spread(4, 2.5, 1, 1.3, 1.75, 2.5, 3.25, 3.7, 4));
	}

	@Test
	void who_lacks_the_figure_is_left_out_and_a_group_of_such_has_no_spread() {
		List<Optional<Spread>> spreads = new Spreads(new double[] { Double.NaN, 7, Double.NaN }, 3)
			.of(new int[] { 0, 1, 1 }, 3);
		assertThat(spreads.get(0)).isEmpty();
		assertThat(spreads.get(1)).contains(new Spread(1, 7, 7, 7, 7, 7, 7, 7, 7));
		assertThat(spreads.get(2)).isEmpty();
	}

	@Test
	void nobody_at_all_has_no_groups() {
		assertThat(new Spreads(new double[0], 0).of(new int[0], 0)).isEmpty();
	}

	@Test
	void each_group_is_spread_as_if_it_stood_alone_whatever_the_signs_and_however_close_the_values() {
		Random random = new Random(3);
		double[] values = new double[20_000];
		int[] groups = new int[values.length];
		for (int row = 0; row < values.length; row++) {
			// differences that a float does not see
			values[row] = (random.nextInt(5) - 2) * 1_000_000.0 + random.nextInt(1000) / 1e6;
			groups[row] = random.nextInt(7);
		}
		List<Optional<Spread>> spreads = new Spreads(values, values.length).of(groups, 7);
		for (int group = 0; group < 7; group++) {
			int one = group;
			double[] own = IntStream.range(0, values.length)
				.filter((row) -> groups[row] == one)
				.mapToDouble((row) -> values[row])
				.toArray();
			Arrays.sort(own);
			Spread spread = spreads.get(group).orElseThrow();
			assertThat(spread.customers()).isEqualTo(own.length);
			assertThat(spread.least()).isEqualTo(own[0]);
			assertThat(spread.most()).isEqualTo(own[own.length - 1]);
			double place = (own.length - 1) * 0.75;
			assertThat(spread.threeQuarters())
				.isCloseTo(own[(int) place] + (place % 1) * (own[(int) place + 1] - own[(int) place]), within(1e-9));
			assertThat(spread.mean()).isCloseTo(Arrays.stream(own).average().orElseThrow(), within(1e-6));
		}
	}

}
