package org.kedang.ingest.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Some cells of a row as one text: the number of each column and what is written in it.
 */
public final class PackedCells {

	private static final char BETWEEN = '\u001f';

	private static final char END = '\u001e';

	static void add(StringBuilder packed, int column, String text) {
		packed.append(column).append(BETWEEN);
		if (text.indexOf(BETWEEN) < 0 && text.indexOf(END) < 0) {
			packed.append(text);
		}
		else {
			packed.append(text.replace(BETWEEN, ' ').replace(END, ' '));
		}
		packed.append(END);
	}

	/** Texts by number of the column among the mapped ones. */
	public static Map<Integer, String> unpack(String packed) {
		Map<Integer, String> cells = new LinkedHashMap<>();
		for (int from = 0; from < packed.length();) {
			int between = packed.indexOf(BETWEEN, from);
			int end = packed.indexOf(END, between);
			cells.put(Integer.valueOf(packed.substring(from, between)), packed.substring(between + 1, end));
			from = end + 1;
		}
		return cells;
	}

	private PackedCells() {
	}

}
