package org.kedang.ingest.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares the records of a table that have a key in common. The same table and model
 * yield the same pairs in the same order, on however many threads.
 */
public final class Matching {

	/** So many records a key may bring together. */
	public static final int MOST_PER_KEY = 200;

	private static final int PARTS = 256;

	private static final double CERTAIN = 1 - 1e-12;

	private final Scorer scorer;

	private final double keptFrom;

	private final int mostPerKey;

	/**
	 * Keeps pairs that are possible or more.
	 */
	public Matching(Scorer scorer) {
		this(scorer, Bits.of(scorer.model().possibleFrom()), MOST_PER_KEY);
	}

	/**
	 * A matching.
	 * @param keptFrom bits from which a pair is kept
	 * @param mostPerKey how many records a key may bring together
	 */
	public Matching(Scorer scorer, double keptFrom, int mostPerKey) {
		this.scorer = scorer;
		this.keptFrom = keptFrom;
		this.mostPerKey = mostPerKey;
	}

	/** All pairs worth keeping. */
	public ScoredPairs pairs() {
		return pairs(this.scorer.table().candidates(this.mostPerKey));
	}

	ScoredPairs pairs(CandidatePairs candidates) {
		List<ScoredPairs> parts = IntStream.range(0, PARTS)
			.parallel()
			.mapToObj((part) -> part(candidates, part))
			.toList();
		ScoredPairs all = new ScoredPairs();
		parts.forEach(all::addAll);
		return this.scorer.table().isOneToOne() ? best(all) : all;
	}

	/** Of pairs that exclude each other those that are kept beside their rivals. */
	private ScoredPairs best(ScoredPairs pairs) {
		Rivals rivals = new Rivals(this.scorer.table());
		double[] bits = new double[pairs.size()];
		for (int i = 0; i < bits.length; i++) {
			rivals.add(pairs.first(i), pairs.second(i));
			bits[i] = pairs.bits(i);
		}
		double[] probabilities = rivals.probabilities(bits);
		ScoredPairs best = new ScoredPairs();
		best.countCompared(pairs.compared());
		for (int i = 0; i < bits.length; i++) {
			double own = Bits.of(Math.min(probabilities[i], CERTAIN));
			if (own >= this.keptFrom) {
				best.add(pairs.first(i), pairs.second(i), own, this.scorer.verdict(pairs.first(i), pairs.second(i)));
			}
		}
		return best;
	}

	private ScoredPairs part(CandidatePairs candidates, int part) {
		long entries = candidates.entries();
		ScoredPairs kept = new ScoredPairs();
		PairWeighing weighing = new PairWeighing(this.scorer.copy(), this.keptFrom, kept);
		candidates.forEach((int) (entries * part / PARTS), (int) (entries * (part + 1) / PARTS), weighing);
		kept.countCompared(weighing.compared());
		return kept;
	}

	/**
	 * Weighs pairs and keeps what is heavy enough, or the same by rule.
	 */
	private static final class PairWeighing implements CandidatePairs.Taker {

		private final Scorer scorer;

		private final double keptFrom;

		private final ScoredPairs kept;

		private long compared;

		PairWeighing(Scorer scorer, double keptFrom, ScoredPairs kept) {
			this.scorer = scorer;
			this.keptFrom = keptFrom;
			this.kept = kept;
		}

		@Override
		public void take(int a, int b) {
			this.compared++;
			double bits = this.scorer.bits(a, b);
			Verdict verdict = this.scorer.verdictOf(bits);
			if (bits >= this.keptFrom || verdict != Verdict.DIFFERENT) {
				this.kept.add(a, b, bits, verdict);
			}
		}

		long compared() {
			return this.compared;
		}

	}

}
