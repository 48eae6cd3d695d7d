package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Levels and rarities of candidate pairs, read once and weighed again and again. Of too
 * many pairs a share is taken, by a hash of the two records.
 */
final class SampledPairs {

	private static final double NEGLIGIBLE = 1e-9;

	private final MatchConfiguration configuration;

	private final float[][] termShares;

	private final double share;

	private byte[] levels = new byte[1 << 16];

	private float[] terms = new float[1 << 12];

	private final Rivals rivals;

	private int size;

	/**
	 * No pairs yet.
	 * @param rivals which of the pairs exclude each other
	 * @param share of the pairs offered that is taken
	 */
	SampledPairs(MatchConfiguration configuration, Rivals rivals, double share) {
		this.configuration = configuration;
		this.rivals = rivals;
		this.share = Math.min(1, share);
		this.termShares = new float[configuration.columns().size()][];
		for (int c = 0; c < this.termShares.length; c++) {
			List<Level> declared = configuration.columns().get(c).kind().comparison().levels();
			this.termShares[c] = new float[declared.size()];
			for (int l = 0; l < declared.size(); l++) {
				this.termShares[c][l] = (float) declared.get(l).termShare();
			}
		}
	}

	/**
	 * What takes the pairs of a table.
	 * @param frequencies how rare values are, where the table is but a few records of
	 * many
	 */
	CandidatePairs.Taker of(MatchTable table, @Nullable TermFrequencies frequencies) {
		return new Taking(table, frequencies);
	}

	/** Whether a pair of these ids is among those taken. */
	boolean takes(long a, long b) {
		return this.share >= 1 || (Keys.mix(a << 32 ^ b) >>> 11) * 0x1p-53 < this.share;
	}

	private void add(byte[] row, float sum) {
		int at = this.size * row.length;
		if (at + row.length > this.levels.length) {
			this.levels = Arrays.copyOf(this.levels, this.levels.length * 2);
		}
		if (this.size == this.terms.length) {
			this.terms = Arrays.copyOf(this.terms, this.size * 2);
		}
		System.arraycopy(row, 0, this.levels, at, row.length);
		this.terms[this.size++] = sum;
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

	/**
	 * Takes pairs of one table.
	 */
	private final class Taking implements CandidatePairs.Taker {

		private final MatchTable table;

		private final LevelReader reader;

		private final float[][] rarities;

		private final byte[] row;

		Taking(MatchTable table, @Nullable TermFrequencies frequencies) {
			this.table = table;
			this.reader = new LevelReader(table);
			this.row = new byte[SampledPairs.this.termShares.length];
			this.rarities = new float[this.row.length][];
			for (int c = 0; c < this.row.length; c++) {
				String name = SampledPairs.this.configuration.columns().get(c).name();
				this.rarities[c] = Rarity.of(table.column(c), name, frequencies);
			}
		}

		@Override
		public void take(int a, int b) {
			if (!takes(this.table.id(a), this.table.id(b))) {
				return;
			}
			this.reader.read(a, b, this.row);
			SampledPairs.this.rivals.add(a, b);
			add(this.row, terms(a, b));
		}

		private float terms(int a, int b) {
			float sum = 0;
			for (int c = 0; c < this.row.length; c++) {
				float termShare = SampledPairs.this.termShares[c][this.row[c]];
				if (termShare != 0) {
					TableColumn<?> column = this.table.column(c);
					sum += termShare * Math.min(this.rarities[c][column.value(a)], this.rarities[c][column.value(b)]);
				}
			}
			return sum;
		}

	}

}
