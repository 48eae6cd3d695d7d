package org.kedang.ingest.match;

/**
 * Finds the levels at which two records stand. Remembers pairs of values met lately,
 * since names and places repeat. Not thread-safe.
 */
final class LevelReader {

	private static final int PLACES = 1 << 13;

	private static final int LEVEL_BITS = 4;

	private final TableColumn<?>[] columns;

	private final int[] cells;

	private final long[][] memory;

	LevelReader(MatchTable table) {
		this.columns = new TableColumn<?>[table.configuration().columns().size()];
		this.cells = table.cells();
		this.memory = new long[this.columns.length][PLACES];
		for (int c = 0; c < this.columns.length; c++) {
			this.columns[c] = table.column(c);
		}
	}

	void read(int a, int b, byte[] levels) {
		for (int c = 0; c < levels.length; c++) {
			int left = this.cells[a * levels.length + c];
			int right = this.cells[b * levels.length + c];
			if (left < 0 || right < 0) {
				levels[c] = Comparison.MISSING;
			}
			else if (left == right) {
				levels[c] = Comparison.EXACT;
			}
			else {
				int level = this.columns[c].levelOfDigests(left, right);
				levels[c] = (level != Comparison.UNKNOWN) ? (byte) level
						: remembered(c, Math.min(left, right), Math.max(left, right));
			}
		}
	}

	private byte remembered(int c, int left, int right) {
		long pair = ((long) left << 30 | right) << LEVEL_BITS;
		long[] places = this.memory[c];
		int place = (int) (pair * 0x9E3779B97F4A7C15L >>> 51);
		long known = places[place];
		if ((known & -1L << LEVEL_BITS) == pair && known != 0) {
			return (byte) (known & 15);
		}
		int level = this.columns[c].level(left, right);
		places[place] = pair | level;
		return (byte) level;
	}

}
