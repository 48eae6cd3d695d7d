package org.kedang.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads whole sheets into lists, which tests can afford.
 */
final class Reading {

	private Reading() {
	}

	static List<List<String>> texts(Path file) throws IOException, WorkbookRefused {
		return texts(file, 0, Limits.DEFAULT);
	}

	static List<List<String>> texts(Path file, int sheet, Limits limits) throws IOException, WorkbookRefused {
		List<List<String>> rows = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, limits)) {
			workbook.read(sheet, (row) -> rows.add(cells(row)));
		}
		return rows;
	}

	private static List<String> cells(Row row) {
		List<String> cells = new ArrayList<>();
		for (int column = 0; column < row.width(); column++) {
			cells.add(row.text(column));
		}
		return cells;
	}

	static List<CellKind> firstKinds(Path file) throws IOException, WorkbookRefused {
		List<CellKind> kinds = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, (row) -> {
				for (int column = 0; column < row.width(); column++) {
					kinds.add(row.kind(column));
				}
				return false;
			});
		}
		return kinds;
	}

}
