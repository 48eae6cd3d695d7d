package org.kedang.ingest.match;

/**
 * Learns a model as {@link Training} does from records of which only some are at hand at
 * a time: the shares u from a fair part of them, the shares m from the candidate pairs,
 * piece by piece.
 */
public final class PiecewiseTraining {

	private final RandomPairs random;

	private final SampledPairs pairs;

	private final long records;

	/**
	 * A training.
	 * @param part some of the records, chosen without regard to what they are
	 * @param records how many there are in all
	 * @param candidates how many candidate pairs there are in all
	 */
	public PiecewiseTraining(MatchTable part, long records, long candidates, Training.Choice choice) {
		this.random = new RandomPairs(part, records, choice);
		this.pairs = new SampledPairs(part.configuration(), new Rivals(part), choice.share(candidates));
		this.records = records;
	}

	/** Whether anything is learnt from a pair: of very many, a share is enough. */
	public boolean takes(long a, long b) {
		return this.pairs.takes(a, b);
	}

	/**
	 * Learns from some candidate pairs too.
	 * @param table the records they are of
	 * @param frequencies how rare values are among all records
	 * @param firsts the first record of each pair
	 * @param seconds the second
	 */
	public void add(MatchTable table, TermFrequencies frequencies, int[] firsts, int[] seconds) {
		CandidatePairs.Taker taker = this.pairs.of(table, frequencies);
		for (int i = 0; i < firsts.length; i++) {
			taker.take(firsts[i], seconds[i]);
		}
	}

	/** The model that fits best, starting from one whose thresholds are kept. */
	public MatchModel learn(MatchModel start) {
		return Training.fit(start, this.random, this.pairs, this.records,
				(double) this.records * (this.records - 1) / 2);
	}

}
