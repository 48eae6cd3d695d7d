package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.Reader;

/**
 * The separator of a delimited text: the one of comma, semicolon and tab that splits most
 * of the first records into the same number of fields.
 */
final class CsvSeparator {

	private static final char[] CANDIDATES = { ',', '\t', ';' };

	private static final int RECORDS = 20;

	private static final int MAX_CHARS = 1 << 16;

	private CsvSeparator() {
	}

	static char of(Reader reader) throws IOException {
		int[][] counts = new int[CANDIDATES.length][RECORDS];
		int records = 0;
		boolean quoted = false;
		boolean started = false;
		for (int chars = 0; records < RECORDS && chars < MAX_CHARS; chars++) {
			int c = reader.read();
			if (c < 0) {
				records += started ? 1 : 0;
				break;
			}
			if (c == '"') {
				quoted = !quoted;
			}
			else if (c == '\n' && !quoted) {
				records += started ? 1 : 0;
				started = false;
				continue;
			}
			started |= c != '\r';
			for (int i = 0; !quoted && i < CANDIDATES.length; i++) {
				counts[i][records] += (c == CANDIDATES[i]) ? 1 : 0;
			}
		}
		return best(counts, records);
	}

	private static char best(int[][] counts, int records) {
		char best = ',';
		int most = 0;
		for (int i = 0; i < CANDIDATES.length; i++) {
			int alike = 0;
			for (int record = 0; record < records; record++) {
				alike += (counts[i][record] == counts[i][0]) ? 1 : 0;
			}
			int weight = (counts[i][0] == 0) ? 0 : alike * 100 + Math.min(counts[i][0], 99);
			if (weight > most) {
				most = weight;
				best = CANDIDATES[i];
			}
		}
		return best;
	}

}
