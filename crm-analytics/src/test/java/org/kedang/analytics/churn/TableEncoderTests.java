package org.kedang.analytics.churn;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableEncoderTests {

	private static final List<String> NAMES = List.of("amount", "paper", "region");

	private static final List<String[]> ROWS = List.of(cells("1.5", "Yes", "east"), cells("", "No", "west"),
			cells("-2", "Yes", "east"), cells("7", "Yes", ""), cells("0", "No", "north"));

	private static String[] cells(String... cells) {
		return cells;
	}

	@Test
	void numbers_stay_numbers_and_blanks_are_missing() {
		Features features = TableEncoder.learn(NAMES, ROWS, 10).encode(ROWS);
		assertThat(features.column(0)).containsExactly(1.5, Double.NaN, -2, 7, 0);
	}

	@Test
	void of_two_texts_one_has_a_column_and_of_many_the_most_frequent_have() {
		TableEncoder encoder = TableEncoder.learn(NAMES, ROWS, 2);
		assertThat(encoder.encode(ROWS).names()).containsExactly("amount", "paper=Yes", "region=east", "region=");
		assertThat(encoder.encode(ROWS).column(1)).containsExactly(1, 0, 1, 1, 0);
		assertThat(encoder.encode(ROWS).column(2)).containsExactly(1, 0, 1, 0, 0);
	}

	@Test
	void what_was_never_seen_is_missing_or_none_of_the_texts() {
		Features features = TableEncoder.learn(NAMES, ROWS, 10)
			.encode(List.<String[]>of(cells("n/a", "Maybe", "south")));
		assertThat(features.row(0)).containsExactly(Double.NaN, 0, 0, 0, 0, 0);
	}

	@Test
	void no_rows_make_columns_without_figures() {
		assertThat(TableEncoder.learn(NAMES, List.of(), 10).encode(ROWS).names()).isEmpty();
	}

}
