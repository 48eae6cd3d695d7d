package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.List;

import org.kedang.ingest.match.MatchModel.ColumnWeights;
import org.kedang.ingest.match.MatchModel.LevelWeight;

/**
 * Learns a model from the records themselves, without being told who is who. The shares u
 * come from pairs drawn at random, with the few pairs of one customer among them taken
 * out; the shares m and the number of matches from expectation maximisation over the
 * candidate pairs: a pair's probability depends on all its levels, whatever key brought
 * it, and pairs without a key in common count as different.
 */
public final class Training {

	private static final int MOST_ROUNDS = 40;

	private static final double SETTLED = 0.00001;

	/** As if so many pairs of the same customer had been seen at the usual levels. */
	private static final double HABIT = 4;

	/**
	 * At least one record in fifty is expected to be of somebody who is there already:
	 * that an archive is clean says little of what comes next, and the same name with the
	 * same telephone number has to be looked at in it as well.
	 */
	private static final double LEAST_MATCHES = 0.02;

	private final MatchTable table;

	private final Choice choice;

	/**
	 * What is chosen beforehand.
	 *
	 * @param seed of all chance
	 * @param randomPairs how many pairs are drawn for u
	 * @param candidatePairs how many candidate pairs are learnt from at most
	 * @param mostPerKey how many records a key may bring together
	 */
	public record Choice(long seed, int randomPairs, int candidatePairs, int mostPerKey) {

		public static Choice usual() {
			return new Choice(20240501, 500_000, 500_000, Matching.MOST_PER_KEY);
		}

		/** What share of so many candidate pairs is learnt from. */
		double share(long candidates) {
			return Math.min(1, (double) this.candidatePairs / Math.max(1, candidates));
		}

	}

	public Training(MatchTable table, Choice choice) {
		this.table = table;
		this.choice = choice;
	}

	/** The model that fits the table best. */
	public MatchModel learn() {
		return learn(MatchModel.initial(this.table.configuration()));
	}

	/** The same, starting from a model whose thresholds are kept. */
	public MatchModel learn(MatchModel start) {
		return learn(start, this.table.candidates(this.choice.mostPerKey()));
	}

	MatchModel learn(MatchModel start, CandidatePairs candidates) {
		RandomPairs random = new RandomPairs(this.table, this.table.size(), this.choice);
		SampledPairs pairs = new SampledPairs(this.table.configuration(), new Rivals(this.table),
				this.choice.share(candidates.estimate()));
		candidates.forEach(0, candidates.entries(), pairs.of(this.table, null));
		return fit(start, random, pairs, this.table.size(), this.table.pairs());
	}

	/**
	 * The model that fits some pairs best.
	 * @param records among how many records they are
	 * @param all how many pairs these make
	 */
	static MatchModel fit(MatchModel start, RandomPairs random, SampledPairs pairs, long records, double all) {
		double[][] m = shares(start, true);
		double[][] u = random.shares(m, 0);
		double matches = start.matchesPerRecord() * records / 2;
		for (int round = 0; round < MOST_ROUNDS; round++) {
			double share = Math.min(0.5, matches / all);
			Expectation expected = pairs.expect(m, u, Bits.of(share));
			double change = maximise(m, expected, start);
			u = random.shares(m, share);
			boolean settled = change < SETTLED && Math.abs(expected.matches() - matches) < SETTLED * matches;
			matches = Math.max(1, expected.matches());
			if (settled) {
				break;
			}
		}
		return model(start, m, u, Math.max(LEAST_MATCHES, 2 * matches / records));
	}

	private static double[][] shares(MatchModel model, boolean same) {
		return model.columns()
			.stream()
			.map((column) -> column.levels().stream().mapToDouble((level) -> same ? level.m() : level.u()).toArray())
			.toArray(double[][]::new);
	}

	/** New shares m from the expected counts; how far the farthest has moved. */
	private static double maximise(double[][] m, Expectation expected, MatchModel start) {
		double change = 0;
		for (int c = 0; c < m.length; c++) {
			double known = expected.known(c) + HABIT;
			for (int l = 1; l < m[c].length; l++) {
				double usual = start.columns().get(c).levels().get(l).m();
				double share = (expected.count(c, l) + HABIT * usual) / known;
				change = Math.max(change, Math.abs(share - m[c][l]));
				m[c][l] = Math.min(1, share);
			}
		}
		return change;
	}

	private static MatchModel model(MatchModel start, double[][] m, double[][] u, double matchesPerRecord) {
		List<ColumnWeights> columns = new ArrayList<>();
		for (int c = 0; c < m.length; c++) {
			ColumnWeights old = start.columns().get(c);
			List<LevelWeight> levels = new ArrayList<>();
			levels.add(old.levels().get(Comparison.MISSING));
			for (int l = 1; l < m[c].length; l++) {
				levels.add(new LevelWeight(old.levels().get(l).level(), m[c][l], u[c][l]));
			}
			columns.add(new ColumnWeights(old.column(), levels));
		}
		return new MatchModel(start.version() + 1, start.configuration(), columns, matchesPerRecord, start.sameFrom(),
				start.possibleFrom());
	}

}
