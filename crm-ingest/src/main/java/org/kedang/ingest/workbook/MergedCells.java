package org.kedang.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of one column that were merged downwards: only the first holds their value.
 *
 * @param column from 0; the first of those merged
 * @param first number of the first row, from 1
 * @param last number of the last row
 */
public record MergedCells(int column, int first, int last) {

	private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::[A-Z]{1,3}(\\d{1,7}))?");

	/** Gathers what a sheet merges, as far as the limits allow. */
	static final class Found {

		private static final int MOST = 200_000;

		private final Sheet sheet;

		private final List<MergedCells> all = new ArrayList<>();

		Found(Sheet sheet) {
			this.sheet = sheet;
		}

		/** Adds a range such as A1:B3. */
		void add(String range) throws WorkbookRefused {
			Matcher matcher = RANGE.matcher(range);
			if (!matcher.matches()) {
				throw new WorkbookRefused("cell-reference", this.sheet.name(),
						range.substring(0, Math.min(20, range.length())));
			}
			int column = 0;
			for (char letter : matcher.group(1).toCharArray()) {
				column = 26 * column + letter - 'A' + 1;
			}
			int first = Integer.parseInt(matcher.group(2));
			add(column - 1, first, (matcher.group(3) != null) ? Integer.parseInt(matcher.group(3)) : first);
		}

		void add(int column, int first, int last) throws WorkbookRefused {
			if (last > first) {
				if (this.all.size() == MOST) {
					throw new WorkbookRefused("merged", this.sheet.name(), MOST);
				}
				this.all.add(new MergedCells(column, first, last));
			}
		}

		List<MergedCells> all() {
			return List.copyOf(this.all);
		}

	}

}
