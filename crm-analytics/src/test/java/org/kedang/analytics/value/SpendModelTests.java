package org.kedang.analytics.value;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class SpendModelTests {

	@Test
	void the_expected_amount_lies_between_the_customers_mean_and_everybodys() {
		SpendModel model = new SpendModel(6.25, 3.74, 15.44);
		double everybody = model.expectedSpend(0, 0);
		assertThat(everybody).isCloseTo(6.25 * 15.44 / 2.74, within(1e-12));
		assertThat(model.expectedSpend(1, 100)).isBetween(everybody, 100.0);
		assertThat(model.expectedSpend(200, 100)).isBetween(99.0, 100.0);
	}

	@Test
	void without_an_average_of_everybody_nothing_is_expected() {
		assertThat(new SpendModel(6, 0.9, 15).expectedSpend(0, 0)).isNaN();
		assertThat(new SpendModel(6, 0.9, 15).expectedSpend(1, 30)).isPositive();
	}

	@Test
	void nothing_is_fitted_to_few_or_to_customers_who_gave_nothing() {
		int[] once = new int[100];
		Arrays.fill(once, 1);
		assertThat(SpendModel.fit(once, new double[100])).isEmpty();
		assertThat(SpendModel.fit(new int[] { 1 }, new double[] { 5 })).isEmpty();
	}

	@Test
	void customers_who_all_spend_the_same_are_no_trouble() {
		int[] twice = new int[100];
		double[] same = new double[100];
		Arrays.fill(twice, 2);
		Arrays.fill(same, 50);
		assertThat(SpendModel.fit(twice, same))
			.hasValueSatisfying((model) -> assertThat(model.expectedSpend(2, 50)).isCloseTo(50, within(0.5)));
	}

	@Test
	void parameters_that_are_not_positive_are_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SpendModel(0, 1, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new SpendModel(1, Double.NaN, 1));
	}

}
