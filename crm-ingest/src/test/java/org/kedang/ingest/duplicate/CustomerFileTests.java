package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerFileTests {

	@Test
	void a_customer_comes_back_as_it_was_with_what_is_not_known_of_it() {
		try (CustomerFile file = new CustomerFile(3)) {
			file.add(4, new @Nullable String[] { "尉迟静姝", null, "" });
			assertThat(read(file, 4L)).containsExactly("4 [尉迟静姝, null, ]");
		}
	}

	@Test
	void who_was_not_added_is_left_out() {
		try (CustomerFile file = new CustomerFile(1)) {
			file.add(4, new @Nullable String[] { "a" });
			file.add(9, new @Nullable String[] { "b" });
			assertThat(read(file, 3L, 9L, 5L, 10L)).containsExactly("9 [b]");
		}
	}

	@Test
	void more_customers_than_a_buffer_holds_come_back_in_any_order() {
		try (CustomerFile file = new CustomerFile(2)) {
			for (long id = 0; id < 50_000; id++) {
				file.add(3 * id, new @Nullable String[] { "王" + id, "x".repeat((int) (id % 50)) });
			}
			assertThat(read(file, 149_997L, 0L, 60_000L)).containsExactly("149997 [王49999, " + "x".repeat(49) + "]",
					"0 [王0, ]", "60000 [王20000, ]");
		}
	}

	@Test
	void a_value_may_be_longer_than_a_buffer() {
		String remarks = "长".repeat(50_000);
		try (CustomerFile file = new CustomerFile(2)) {
			file.add(1, new @Nullable String[] { "a", "b" });
			file.add(2, new @Nullable String[] { remarks, "c" });
			assertThat(read(file, 1L, 2L)).containsExactly("1 [a, b]", "2 [" + remarks + ", c]");
		}
	}

	private static List<String> read(CustomerFile file, Long... ids) {
		List<String> read = new ArrayList<>();
		file.read(List.of(ids), (id, values) -> read.add(id + " " + Arrays.toString(values)));
		return read;
	}

}
