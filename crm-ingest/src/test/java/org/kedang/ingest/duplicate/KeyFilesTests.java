package org.kedang.ingest.duplicate;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyFilesTests {

	@Test
	void who_has_a_key_stands_with_it_in_order_and_once() {
		try (KeyFiles files = new KeyFiles()) {
			files.add(7, 3);
			files.add(-7, 3);
			files.add(7, 1);
			files.add(7, 3);
			assertThat(groups(files)).isEqualTo(Map.of(-7L, "[3]", 7L, "[1, 3]"));
		}
	}

	@Test
	void more_keys_than_a_buffer_holds_come_back_all() {
		int keys = 300_000;
		try (KeyFiles files = new KeyFiles()) {
			for (long id = 0; id < keys; id++) {
				files.add(id, id);
				files.add(id / 2 + keys, id);
			}
			Map<Long, String> groups = groups(files);
			assertThat(groups).hasSize(keys + keys / 2)
				.containsEntry(299_999L, "[299999]")
				.containsEntry(keys + 5L, "[10, 11]");
			Map<Long, String> shared = new TreeMap<>();
			files.shared((key, ids) -> shared.put(key, Arrays.toString(ids)));
			groups.values().removeIf((ids) -> !ids.contains(","));
			assertThat(shared).hasSize(keys / 2).isEqualTo(groups);
		}
	}

	@Test
	void none_are_none() {
		try (KeyFiles files = new KeyFiles()) {
			assertThat(groups(files)).isEmpty();
		}
	}

	private static Map<Long, String> groups(KeyFiles files) {
		Map<Long, String> groups = new TreeMap<>();
		files.groups((key, ids) -> groups.put(key, Arrays.toString(ids)));
		return groups;
	}

}
