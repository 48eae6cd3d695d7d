package org.kedang.analytics.credit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaymentIndexTests {

	@ParameterizedTest
	@CsvSource({ "-400, 100", "-30, 100", "-25, 95", "-20, 90", "-10, 85", "0, 80", "15, 70", "22, 60", "30, 50",
			"45, 45", "60, 40", "90, 30", "105, 25", "120, 20", "4000, 20" })
	void days_beyond_terms_are_points(double days, double points) {
		assertThat(PaymentIndex.of(days)).isCloseTo(points, within(1e-12));
	}

	@Test
	void the_later_the_fewer_points() {
		for (int days = -40; days < 130; days++) {
			assertThat(PaymentIndex.of(days + 1)).isLessThanOrEqualTo(PaymentIndex.of(days));
		}
	}

	@Test
	void unknown_days_have_no_index() {
		assertThat(PaymentIndex.of(Double.NaN)).isNaN();
	}

}
