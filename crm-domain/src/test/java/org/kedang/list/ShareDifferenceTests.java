package org.kedang.list;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Shares are compared with honest intervals. */
class ShareDifferenceTests {

	/** Newcombe 1998, table II, method 10; to the four decimals printed there. */
	@ParameterizedTest
	@CsvSource({ "56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "5, 56, 0, 29, -0.0381, 0.1926",
			"0, 10, 0, 20, -0.1611, 0.2775", "10, 10, 0, 10, 0.6075, 1.0000" })
	void limits_are_those_of_the_source(int k, int n, int l, int m, double low, double high) {
		ShareDifference difference = ShareDifference.of(k, n, l, m);
		assertThat(difference.low()).isCloseTo(low, within(0.00006));
		assertThat(difference.high()).isCloseTo(high, within(0.00006));
	}

	@Test
	void too_few_say_nothing() {
		assertThat(ShareDifference.of(20, 29, 0, 1000).few()).isTrue();
		assertThat(ShareDifference.of(2, 500, 2, 500).few()).isTrue();
		assertThat(ShareDifference.of(20, 29, 0, 1000).isClear()).isFalse();
		assertThat(ShareDifference.of(56, 70, 48, 80).isClear()).isTrue();
		assertThat(ShareDifference.of(0, 0, 3, 10).difference()).isNaN();
		assertThatThrownBy(() -> ShareDifference.of(3, 2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
	}

}
