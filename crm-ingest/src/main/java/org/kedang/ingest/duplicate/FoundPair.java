package org.kedang.ingest.duplicate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.Evidence;
import org.kedang.ingest.match.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two customers that may be the same, and why.
 */
record FoundPair(long one, long other, Evidence evidence) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * What each field says as JSON, without the values.
	 */
	static String json(Evidence evidence) {
		List<Said> said = evidence.columns()
			.stream()
			.map((column) -> new Said(column.column(), column.level(), column.bits()))
			.toList();
		return JSON.writeValueAsString(said);
	}

	/**
	 * Why no rule merges the two whatever the bits say; null for no such reason.
	 */
	static @Nullable String veto(Evidence evidence) {
		if (evidence.verdict() != Verdict.POSSIBLE || evidence.decidedBy() == null) {
			return null;
		}
		return switch (evidence.decidedBy()) {
			case "identityNumber" -> "identity-number";
			case "creditCode" -> "credit-code";
			default -> evidence.columns()
				.stream()
				.filter((column) -> column.column().equals(evidence.decidedBy()))
				.map((column) -> switch (column.level()) {
					case "branch" -> "branch";
					case "group" -> "subsidiary";
					default -> "name";
				})
				.findFirst()
				.orElse(null);
		};
	}

	private record Said(String field, String level, double bits) {
	}

}
