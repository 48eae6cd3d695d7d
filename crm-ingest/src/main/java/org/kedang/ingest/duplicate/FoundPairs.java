package org.kedang.ingest.duplicate;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.Evidence;
import org.kedang.ingest.match.ScoredPairs;
import org.kedang.ingest.match.Scorer;
import org.kedang.ingest.match.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found among customers, and why.
 *
 * @param scorer by which, and among whom
 */
record FoundPairs(Scorer scorer, ScoredPairs pairs) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	int customers() {
		return this.scorer.table().size();
	}

	long compared() {
		return this.pairs.compared();
	}

	long same() {
		return count(Verdict.SAME);
	}

	long possible() {
		return count(Verdict.POSSIBLE);
	}

	private long count(Verdict verdict) {
		return this.pairs.stream().filter((pair) -> pair.verdict() == verdict).count();
	}

	/** Hands over each pair that is the same or possible. */
	void forEach(Taker taker) throws SQLException, IOException {
		for (int i = 0; i < this.pairs.size(); i++) {
			if (this.pairs.verdict(i) != Verdict.DIFFERENT) {
				int first = this.pairs.first(i);
				int second = this.pairs.second(i);
				taker.take(this.scorer.table().id(first), this.scorer.table().id(second),
						this.scorer.evidence(first, second));
			}
		}
	}

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

	/**
	 * Takes pairs one by one.
	 */
	@FunctionalInterface
	interface Taker {

		void take(long one, long other, Evidence evidence) throws SQLException, IOException;

	}

	private record Said(String field, String level, double bits) {
	}

}
