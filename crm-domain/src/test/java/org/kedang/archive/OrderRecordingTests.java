package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class OrderRecordingTests extends ArchiveCase {

	@Autowired
	OrderRecording recording;

	@Autowired
	Orders orders;

	@Test
	void orders_that_several_people_record_at_once_get_numbers_of_their_own_and_all_count() {
		ArchiveHead head = head(individual(Map.of("name", "满宠"), this.anna));
		List<CompletableFuture<Optional<Long>>> all = IntStream.range(0, 12)
			.mapToObj((n) -> CompletableFuture
				.supplyAsync(() -> this.recording.record(head, draft(null), (n % 2 == 0) ? this.anna : this.mate)))
			.toList();
		assertThat(all).allSatisfy((each) -> assertThat(each.join()).isPresent());
		assertThat(this.orders.of(head.id(), null, 50).items()).extracting(Order::number)
			.containsExactlyInAnyOrderElementsOf(
					IntStream.rangeClosed(1, 12).mapToObj((n) -> "20240501-" + n).toList());
		Figures figures = head(head.number()).figures();
		assertThat(figures.purchases()).isEqualTo(12);
		assertThat(figures.netAmount()).isEqualByComparingTo("3840");
	}

	@Test
	void of_two_orders_with_one_number_that_come_at_once_one_is_refused() {
		ArchiveHead head = head(individual(Map.of("name", "蒋济"), this.anna));
		List<CompletableFuture<Optional<Long>>> both = IntStream.range(0, 2)
			.mapToObj((n) -> CompletableFuture.supplyAsync(() -> this.recording.record(head, draft("S-1"), this.anna)))
			.toList();
		assertThat(both).extracting(CompletableFuture::join).filteredOn(Optional::isPresent).hasSize(1);
		assertThat(head(head.number()).figures().netAmount()).isEqualByComparingTo("320");
	}

	private static OrderDraft draft(@Nullable String number) {
		OrderDraft.Line tea = new OrderDraft.Line(null, "龙井", null, BigDecimal.ONE, BigDecimal.valueOf(320), null);
		return new OrderDraft(number, LocalDate.of(2024, 5, 1).atStartOfDay(), "SHOP", null, List.of(tea));
	}

}
