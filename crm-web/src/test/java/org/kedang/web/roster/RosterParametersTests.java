package org.kedang.web.roster;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.sales.Pivot;

import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class RosterParametersTests {

	@Test
	void the_rest_of_the_largest_table_is_asked_for_by_every_row_of_it() {
		LinkedMultiValueMap<String, String> request = new LinkedMultiValueMap<>();
		IntStream.range(0, Pivot.MOST_ROWS).forEach((row) -> request.add("notProductCategory", "category " + row));
		assertThat(RosterParameters.of(request).all("notProductCategory")).hasSize(Pivot.MOST_ROWS);
	}

}
