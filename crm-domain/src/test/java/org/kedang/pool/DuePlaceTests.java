package org.kedang.pool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DuePlaceTests {

	@Test
	void a_page_behind_many_who_have_been_kept_meanwhile_is_looked_up_in_few_portions() {
		List<DuePlace> found = LongStream.rangeClosed(1, 200).mapToObj((id) -> new DuePlace(DuePlace.ANY, id)).toList();
		List<Integer> portions = new ArrayList<>();
		List<DueCustomer> page = DuePlace.page(found, new DuePlace(DuePlace.ANY, 0), 51, (places) -> {
			portions.add(places.size());
			return places.stream()
				.filter((place) -> place.id() <= 50 || place.id() > 140)
				.map(DuePlaceTests::due)
				.toList();
		});
		assertThat(page).hasSize(51);
		assertThat(page.get(50).id()).isEqualTo(141);
		assertThat(portions).containsExactly(51, 51, 51);
	}

	private static DueCustomer due(DuePlace place) {
		return new DueCustomer(place.id(), "K-" + place.id(), "张辽", 1, "曹操", 1, place.day(), null, null,
				BigDecimal.ZERO);
	}

}
