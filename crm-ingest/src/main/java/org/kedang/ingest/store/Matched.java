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

	/** Counts new rows that are possibly known already, also those left out for it. */
	public static final String DOUBLES = "import.count.doubles";

	/** Counts those of them that are left out. */
	public static final String SKIPPED_DOUBLES = "import.skipped.double";

	/** Counts rows that stand for a stored customer of the other kind. */
	public static final String OTHER_KIND = "import.skipped.other-kind";

	/** Of rows of the table of failures: that they are not merely left out. */
	public static final String WRONG = "code not like 'import.skipped.%'";

	/** Counts rows whose customer was found by the rule alone. */
	static final String SAME_BY_RULE = "import.count.same-by-rule";

	/** Counts new rows that were too many to be compared. */
	public static final String NOT_COMPARED = "import.count.not-compared";

}
