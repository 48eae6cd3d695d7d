package org.kedang.web.outlook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTests {

	@Test
	void what_rounds_to_nothing_neither_raises_nor_lowers_a_risk() {
		assertThat(way(0.0049)).isEqualTo("neither");
		assertThat(way(-0.0049)).isEqualTo("neither");
		assertThat(way(null)).isEqualTo("neither");
		assertThat(way(0.0051)).isEqualTo("raises");
		assertThat(way(-0.0051)).isEqualTo("lowers");
	}

	private static String way(@Nullable Double part) {
		return new Reason("recency", "3", part, null).way();
	}

}
