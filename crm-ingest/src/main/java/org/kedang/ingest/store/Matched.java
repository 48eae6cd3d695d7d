package org.kedang.ingest.store;

import java.util.Map;

/**
 * What becomes of the staged rows.
 *
 * @param skipped rows by reason, a message code
 * @param failed rows that cannot be stored
 * @param failedBy problems by message code
 * @param counts further counts by message code
 */
public record Matched(long created, long updated, long unchanged, Map<String, Long> skipped, long failed,
		Map<String, Long> failedBy, Map<String, Long> counts) {

}
