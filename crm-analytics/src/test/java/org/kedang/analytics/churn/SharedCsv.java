package org.kedang.analytics.churn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

/**
 * A file of real data without quotes. Tests are skipped where it is missing.
 *
 * @param columns names of columns
 * @param rows trimmed cells
 */
record SharedCsv(List<String> columns, List<String[]> rows) {

	static SharedCsv read(String name) throws IOException {
		Path file = Path.of(System.getProperty("kedang.folder", ".."), "../shared/data/analytics", name);
		Assumptions.assumeTrue(Files.isReadable(file), () -> "SKIPPED: no " + file);
		List<String[]> rows = Files.readAllLines(file)
			.stream()
			.map((line) -> Arrays.stream(line.split(",", -1)).map(String::trim).toArray(String[]::new))
			.toList();
		return new SharedCsv(List.of(rows.get(0)), rows.subList(1, rows.size()));
	}

	String cell(String[] row, String column) {
		return row[this.columns.indexOf(column)];
	}

}
