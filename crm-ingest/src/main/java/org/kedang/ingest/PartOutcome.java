package org.kedang.ingest;

import java.util.Map;

import org.kedang.ingest.store.Matched;

/**
 * What becomes of the rows of a part.
 *
 * @param problems the first problems found in sets, as a JSON array
 * @param states what became of each row, as a JSON array of blocks
 */
record PartOutcome(ImportPart part, Ledger ledger, ImportReport report, String problems, String states) {

	static PartOutcome of(ImportPart part, Matched matched, String problems, String states) {
		ImportReport.Reading reading = part.report().reading();
		long left = matched.skipped().values().stream().mapToLong(Long::longValue).sum();
		Ledger ledger = new Ledger(reading.read(), matched.created(), matched.updated(), matched.unchanged(),
				reading.skipped() + left, reading.failed() + matched.failed());
		if (!ledger.balances()) {
			throw new IllegalStateException("The ledger does not balance: " + ledger);
		}
		Map<String, Long> counts = ImportReport.sum(reading.notes(), matched.counts());
		Map<String, Long> skipped = ImportReport.sum(reading.skippedBy(), matched.skipped());
		Map<String, Long> failed = ImportReport.sum(reading.failedBy(), matched.failedBy());
		return new PartOutcome(part, ledger, new ImportReport(reading, counts, skipped, failed), problems, states);
	}

}
