package org.kedang.ingest;

import java.util.Map;

/**
 * Further counts of an import, for its preview and its report. Keys of the maps are
 * message codes.
 *
 * @param reading what reading the sheet has told
 * @param counts such as {@code import.count.orders}
 * @param skipped rows left out by reason
 * @param failed problems of rows that failed; a row may have several
 */
public record ImportReport(Reading reading, Map<String, Long> counts, Map<String, Long> skipped,
		Map<String, Long> failed) {

	public static final ImportReport EMPTY = new ImportReport(
			new Reading("", 0, -1, 0, 0, Map.of(), Map.of(), Map.of()), Map.of(), Map.of(), Map.of());

	/**
	 * What reading the sheet has told.
	 *
	 * @param sheet the sheet's name
	 * @param read rows with at least one value
	 * @param staged rows that passed the checks of their own cells; -1 before reading is
	 * done
	 * @param changedBy cells that were standardised in a way worth telling
	 */
	public record Reading(String sheet, long read, long staged, long skipped, long failed, Map<String, Long> skippedBy,
			Map<String, Long> failedBy, Map<String, Long> changedBy) {
	}

	/** Cells that were standardised in a way worth telling. */
	public Map<String, Long> changed() {
		return this.reading.changedBy();
	}

}
