package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyFilesTests {

	@Test
	void keys_come_in_order_each_once_with_all_who_have_it_in_order() {
		try (KeyFiles files = KeyFiles.ofHashes()) {
			files.add(7, 3);
			files.add(Long.MAX_VALUE, 4);
			files.add(-7, 3);
			files.add(Long.MIN_VALUE, 2);
			files.add(7, 1);
			files.add(7, 3);
			assertThat(groups(files)).containsExactly(Long.MIN_VALUE + " [2]", "-7 [3]", "7 [1, 3]",
					Long.MAX_VALUE + " [4]");
		}
	}

	@Test
	void customers_are_spread_over_all_files_from_the_first_to_the_last_whatever_gaps_there_are() {
		try (CustomerFile read = read(5, 6, 500_000, Long.MAX_VALUE); KeyFiles files = KeyFiles.ofCustomers(read)) {
			for (long id : new long[] { Long.MAX_VALUE, 5, 500_000, 6 }) {
				files.add(id, 1);
			}
			assertThat(groups(files)).containsExactly("5 [1]", "6 [1]", "500000 [1]", Long.MAX_VALUE + " [1]");
		}
	}

	private static CustomerFile read(long... ids) {
		CustomerFile read = new CustomerFile(0);
		for (long id : ids) {
			read.add(id, new String[0]);
		}
		return read;
	}

	@Test
	void more_keys_than_a_buffer_holds_come_back_all() {
		int keys = 300_000;
		try (CustomerFile read = read(LongStream.range(0, 2 * keys).toArray());
				KeyFiles files = KeyFiles.ofCustomers(read)) {
			for (long id = 0; id < keys; id++) {
				files.add(id, id);
				files.add(id / 2 + keys, id);
			}
			assertThat(groups(files)).hasSize(keys + keys / 2).contains("299999 [299999]", (keys + 5) + " [10, 11]");
		}
	}

	@Test
	void what_was_settled_is_counted_once_and_stays_in_order() {
		try (KeyFiles files = KeyFiles.ofHashes()) {
			for (int i = 0; i < 30_000; i++) {
				files.add(i % 5, i % 3_000);
			}
			List<String> before = groups(files);
			assertThat(files.settle()).isEqualTo(3_000);
			assertThat(groups(files)).isEqualTo(before).hasSize(5);
		}
	}

	@Test
	void none_are_none() {
		try (KeyFiles files = KeyFiles.ofHashes()) {
			assertThat(groups(files)).isEmpty();
		}
	}

	private static List<String> groups(KeyFiles files) {
		List<String> groups = new ArrayList<>();
		files.groups((key, ids) -> groups.add(key + " " + Arrays.toString(ids)));
		return groups;
	}

}
