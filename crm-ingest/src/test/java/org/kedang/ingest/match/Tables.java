package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Small tables for tests.
 */
final class Tables {

	private Tables() {
	}

	/** Rows of {@code field=value} parted by semicolons, with ids from 0. */
	static MatchTable of(MatchConfiguration configuration, String... rows) {
		MatchTable.Builder builder = MatchTable.of(configuration);
		for (int i = 0; i < rows.length; i++) {
			builder.add(i, values(configuration, rows[i]));
		}
		return builder.build();
	}

	static @Nullable String[] values(MatchConfiguration configuration, String row) {
		Map<String, String> cells = new HashMap<>();
		Arrays.stream(row.split(";")).map((cell) -> cell.split("=")).forEach((cell) -> cells.put(cell[0], cell[1]));
		List<String> fields = configuration.fields();
		@Nullable String[] values = new @Nullable String[fields.size()];
		Arrays.setAll(values, (i) -> cells.get(fields.get(i)));
		return values;
	}

}
