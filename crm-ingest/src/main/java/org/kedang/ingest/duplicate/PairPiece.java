package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kedang.ingest.match.Evidence;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.Scorer;
import org.kedang.ingest.match.TermFrequencies;
import org.kedang.ingest.match.Verdict;

/**
 * Some of the pairs to be compared, with the customers they are of.
 *
 * @param frequencies how rare the values of these are among all customers
 * @param firsts the row of the first customer of each pair
 * @param seconds the row of the second
 */
record PairPiece(MatchTable table, TermFrequencies frequencies, int[] firsts, int[] seconds) {

	/** Pairs of whom somebody is gone are left out. */
	static PairPiece of(List<KeyPairs.Pair> pairs, MatchTable table, TermFrequencies frequencies) {
		Map<Long, Integer> rows = new HashMap<>();
		for (int row = 0; row < table.size(); row++) {
			rows.put(table.id(row), row);
		}
		List<KeyPairs.Pair> there = pairs.stream()
			.filter((pair) -> rows.containsKey(pair.a()) && rows.containsKey(pair.b()))
			.toList();
		return new PairPiece(table, frequencies,
				there.stream().mapToInt((pair) -> rows.getOrDefault(pair.a(), -1)).toArray(),
				there.stream().mapToInt((pair) -> rows.getOrDefault(pair.b(), -1)).toArray());
	}

	/** Those that are the same or possible. */
	List<FoundPair> found(MatchModel model) {
		Scorer scorer = new Scorer(model, this.table, this.frequencies);
		List<FoundPair> found = new ArrayList<>();
		for (int i = 0; i < this.firsts.length; i++) {
			if (scorer.verdict(this.firsts[i], this.seconds[i]) != Verdict.DIFFERENT) {
				Evidence evidence = scorer.evidence(this.firsts[i], this.seconds[i]);
				found.add(new FoundPair(this.table.id(this.firsts[i]), this.table.id(this.seconds[i]), evidence));
			}
		}
		return found;
	}

}
