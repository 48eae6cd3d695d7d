package org.kedang.ingest.stage;

import java.util.Map;

/**
 * What is known beforehand about the rows that are read.
 *
 * @param skipMissing whether rows without a customer are left out instead of failing
 * @param fillsOnly whether what is known stays as it is
 * @param users ids by user name and by display name, all in lower case
 * @param values what unknown values mean: by field key, then by {@link WrittenValue}; an
 * empty text for a blank
 * @param corrections what stands in a cell instead: by row number, then by field key
 */
public record StageRules(boolean skipMissing, boolean fillsOnly, Map<String, Long> users,
		Map<String, Map<String, String>> values, Map<Integer, Map<String, String>> corrections) {

	/** The mark of a value that means nothing. */
	public static final String BLANK = "";

	/** Lets the cells of a row say what they were corrected to. */
	void correct(Chunk chunk, int row, StageTable table) {
		Map<String, String> corrected = this.corrections.get(chunk.number(row));
		if (corrected == null) {
			return;
		}
		for (int i = 0; i < table.columns().size(); i++) {
			String text = corrected.get(table.columns().get(i).field().key());
			if (text != null) {
				chunk.correct(row, i, text);
			}
		}
	}

}
