package org.kedang.analytics.trend;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class AnalogyTests {

	private static final double[][] OTHERS = { { 10, 20, 30, 40 }, { 9, 9, 9, 100 }, { 3, 2, 1, 0 }, { 1, 2, 3, 5 },
			{ 100, 200, 301, 300 } };

	@Test
	void a_customer_goes_on_as_those_alike_did_at_its_own_size() {
		Analogy.Made made = (Analogy.Made) Analogy.of(new double[] { 5, 6, 7 }, OTHERS, 3);
		assertThat(made.neighbours()).extracting(Analogy.Neighbour::row).containsExactly(0, 3, 4);
		assertThat(made.neighbours().get(0).distance()).isCloseTo(0, within(1e-12));
		assertThat(made.steps()).hasSize(1);
		// 8 and 9 by the first two, just below 7 by the third
		double third = 6 + (300 - 601 / 3.0) / 100.5;
		assertThat(made.steps().get(0).highest()).isCloseTo(9, within(1e-12));
		assertThat(made.steps().get(0).lowest()).isCloseTo(third, within(1e-4));
		assertThat(made.steps().get(0).value()).isCloseTo((17 + third) / 3, within(1e-4));
	}

	@Test
	void whoever_never_changes_has_no_shape() {
		assertThat(Analogy.of(new double[] { 5, 5, 5 }, OTHERS, 3)).isEqualTo(new Analogy.NoShape());
		assertThat(Analogy.of(new double[0], OTHERS, 3)).isEqualTo(new Analogy.NoShape());
	}

	@Test
	void too_few_others_say_how_many_it_takes() {
		assertThat(Analogy.of(new double[] { 5, 6, 7 }, new double[0][], 3)).isEqualTo(new Analogy.TooFewOthers(3, 0));
		assertThat(Analogy.of(new double[] { 5, 6, 7 }, new double[][] { OTHERS[0], OTHERS[1], OTHERS[2] }, 10))
			.isEqualTo(new Analogy.TooFewOthers(3, 2));
	}

	@Test
	void rows_of_different_lengths_and_what_is_no_number_are_refused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Analogy.of(new double[] { 5, 6, 7 }, new double[][] { { 1, 2, 3 } }, 3));
		assertThatIllegalArgumentException().isThrownBy(() -> Analogy.of(new double[] { 5, 6, Double.NaN }, OTHERS, 3));
		assertThatIllegalArgumentException().isThrownBy(() -> Analogy.of(new double[] { 5, 6, 7 }, OTHERS, 2));
	}

}
