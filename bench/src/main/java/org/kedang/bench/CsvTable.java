package org.kedang.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small CSV file in memory: names of columns and rows of trimmed cells, quoted or not.
 */
record CsvTable(List<String> columns, List<String[]> rows) {

	static CsvTable read(Path file, Charset charset) throws IOException {
		List<String[]> rows = parse(Files.readString(file, charset));
		List<String> columns = List.of(rows.remove(0));
		return new CsvTable(columns, rows);
	}

	/** Where a column stands. */
	int index(String column) {
		int index = this.columns.indexOf(column);
		if (index < 0) {
			throw new IllegalArgumentException("No column " + column + " among " + this.columns);
		}
		return index;
	}

	private static List<String[]> parse(String text) {
		List<String[]> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (letter == '"') {
				boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
				cell.append(doubled ? "\"" : "");
				i += doubled ? 1 : 0;
				quoted = doubled ? quoted : !quoted;
			}
			else if (quoted || (letter != ',' && letter != '\n' && letter != '\r')) {
				cell.append(letter);
			}
			else if (letter != '\r') {
				row.add(cell.toString().trim());
				cell.setLength(0);
				if (letter == '\n') {
					rows.add(row.toArray(String[]::new));
					row.clear();
				}
			}
		}
		if (!row.isEmpty()) {
			row.add(cell.toString().trim());
			rows.add(row.toArray(String[]::new));
		}
		return rows;
	}

}
