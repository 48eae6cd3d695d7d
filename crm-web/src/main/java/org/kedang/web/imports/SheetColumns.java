package org.kedang.web.imports;

import java.util.ArrayList;
import java.util.List;

import org.kedang.ingest.mapping.SheetPeek;
import org.kedang.ingest.workbook.CellAddress;

/**
 * The columns of a sheet with a few of their values.
 */
final class SheetColumns {

	private static final int EXAMPLES = 3;

	private static final int LENGTH = 32;

	private SheetColumns() {
	}

	/** Every column with a header or a value. */
	static List<SheetView.Column> of(SheetPeek sheet, boolean legible) {
		int width = sheet.rows().stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		List<SheetView.Column> columns = new ArrayList<>();
		for (int i = 0; i < width; i++) {
			String header = (i < sheet.headers().size()) ? sheet.headers().get(i) : "";
			String examples = examples(sheet, i);
			if (!header.isEmpty() || !examples.isEmpty()) {
				columns.add(new SheetView.Column(i, CellAddress.letters(i), header, legible ? examples : "", false));
			}
		}
		return columns;
	}

	private static String examples(SheetPeek sheet, int column) {
		List<String> examples = sheet.examples()
			.stream()
			.map((row) -> row.cell(column))
			.filter((cell) -> !cell.isEmpty())
			.map(SheetColumns::clipped)
			.distinct()
			.limit(EXAMPLES)
			.toList();
		return String.join(" · ", examples);
	}

	private static String clipped(String cell) {
		int length = cell.codePointCount(0, cell.length());
		return (length <= LENGTH) ? cell : cell.substring(0, cell.offsetByCodePoints(0, LENGTH - 1)) + "…";
	}

}
