package org.kedang.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Further counts of a part or of a whole import, for its preview and its report. Keys of
 * the maps are message codes.
 *
 * @param reading what reading the sheet has told
 * @param counts such as {@code import.count.orders}
 * @param skipped rows left out by reason
 * @param failed problems of rows that failed; a row may have several
 */
public record ImportReport(Reading reading, Map<String, Long> counts, Map<String, Long> skipped,
		Map<String, Long> failed) {

	public static final ImportReport EMPTY = new ImportReport(
			new Reading(0, -1, 0, 0, Map.of(), Map.of(), Map.of(), Map.of()), Map.of(), Map.of(), Map.of());

	/**
	 * What reading the sheet has told.
	 *
	 * @param read rows with at least one value
	 * @param staged rows that passed the checks of their own cells; -1 before reading is
	 * done
	 * @param changedBy cells that were standardised in a way worth telling
	 * @param notes what else is worth telling, such as how many rows are hidden
	 */
	public record Reading(long read, long staged, long skipped, long failed, Map<String, Long> skippedBy,
			Map<String, Long> failedBy, Map<String, Long> changedBy, Map<String, Long> notes) {

		public Reading {
			// reports kept by former versions have none
			notes = (notes != null) ? notes : Map.of();
		}

		Reading plus(Reading other) {
			return new Reading(this.read + other.read,
					Math.min(this.staged, other.staged) < 0 ? -1 : this.staged + other.staged,
					this.skipped + other.skipped, this.failed + other.failed, sum(this.skippedBy, other.skippedBy),
					sum(this.failedBy, other.failedBy), sum(this.changedBy, other.changedBy),
					sum(this.notes, other.notes));
		}

	}

	/** Cells that were standardised in a way worth telling. */
	public Map<String, Long> changed() {
		return this.reading.changedBy();
	}

	ImportReport plus(ImportReport other) {
		return new ImportReport(this.reading.plus(other.reading), sum(this.counts, other.counts),
				sum(this.skipped, other.skipped), sum(this.failed, other.failed));
	}

	static Map<String, Long> sum(Map<String, Long> some, Map<String, Long> others) {
		Map<String, Long> sums = new LinkedHashMap<>(some);
		others.forEach((code, count) -> sums.merge(code, count, Long::sum));
		return sums;
	}

}
