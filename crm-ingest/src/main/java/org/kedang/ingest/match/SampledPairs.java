package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.List;

/**
 * Levels and rarities of candidate pairs, read once and weighed again and again. Of too
 * many pairs a share is taken, by a hash of the two records.
 */
final class SampledPairs implements CandidatePairs.Taker {

	private static final double NEGLIGIBLE = 1e-9;

	private final LevelReader reader;

	private final MatchTable table;

	private final float[][] rarities;

	private final float[][] termShares;

	private final double share;

	private final byte[] row;

	private byte[] levels = new byte[1 << 16];

	private float[] terms = new float[1 << 12];

	private final Rivals rivals;

	private int size;

	SampledPairs(MatchTable table, CandidatePairs candidates, Training.Choice choice) {
		this.table = table;
		this.reader = new LevelReader(table);
		int columns = table.configuration().columns().size();
		this.rivals = new Rivals(table);
		this.row = new byte[columns];
		this.rarities = new float[columns][];
		this.termShares = new float[columns][];
		for (int c = 0; c < columns; c++) {
			this.rarities[c] = Rarity.of(table.column(c), "", null);
			List<Level> declared = table.column(c).comparison().levels();
			this.termShares[c] = new float[declared.size()];
			for (int l = 0; l < declared.size(); l++) {
				this.termShares[c][l] = (float) declared.get(l).termShare();
			}
		}
		this.share = Math.min(1, (double) choice.candidatePairs() / Math.max(1, candidates.estimate()));
		candidates.forEach(0, candidates.entries(), this);
	}

	@Override
	public void take(int a, int b) {
		if (this.share < 1 && (Keys.mix((long) a << 32 | b) >>> 11) * 0x1p-53 >= this.share) {
			return;
		}
		this.reader.read(a, b, this.row);
		int at = this.size * this.row.length;
		if (at + this.row.length > this.levels.length) {
			this.levels = Arrays.copyOf(this.levels, this.levels.length * 2);
		}
		if (this.size == this.terms.length) {
			this.terms = Arrays.copyOf(this.terms, this.size * 2);
		}
		System.arraycopy(this.row, 0, this.levels, at, this.row.length);
		this.rivals.add(a, b);
		this.terms[this.size++] = terms(a, b);
	}

	private float terms(int a, int b) {
		float sum = 0;
		for (int c = 0; c < this.row.length; c++) {
			float termShare = this.termShares[c][this.row[c]];
			if (termShare != 0) {
				TableColumn<?> column = this.table.column(c);
				sum += termShare * Math.min(this.rarities[c][column.value(a)], this.rarities[c][column.value(b)]);
			}
		}
		return sum;
	}

	/** What is expected of the pairs, given the shares and the prior in bits. */
	Expectation expect(double[][] m, double[][] u, double prior) {
		double[][] weights = weights(m, u);
		double[][] counts = new double[m.length][];
		Arrays.setAll(counts, (c) -> new double[m[c].length]);
		double[] probabilities = this.rivals.probabilities(bits(weights, prior));
		double matches = 0;
		for (int i = 0; i < this.size; i++) {
			double probability = probabilities[i];
			if (probability > NEGLIGIBLE) {
				matches += probability;
				for (int c = 0; c < m.length; c++) {
					counts[c][this.levels[i * m.length + c]] += probability;
				}
			}
		}
		return new Expectation(matches / this.share, counts);
	}

	private double[] bits(double[][] weights, double prior) {
		double[] bits = new double[this.size];
		for (int i = 0; i < this.size; i++) {
			int at = i * weights.length;
			bits[i] = prior + this.terms[i];
			for (int c = 0; c < weights.length; c++) {
				bits[i] += weights[c][this.levels[at + c]];
			}
		}
		return bits;
	}

	private double[][] weights(double[][] m, double[][] u) {
		double[][] weights = new double[m.length][];
		for (int c = 0; c < m.length; c++) {
			weights[c] = new double[m[c].length];
			for (int l = 1; l < m[c].length; l++) {
				weights[c][l] = Bits.log2(m[c][l] / u[c][l])
						+ this.termShares[c][l] * Bits.log2(u[c][Comparison.EXACT]);
			}
		}
		return weights;
	}

}
