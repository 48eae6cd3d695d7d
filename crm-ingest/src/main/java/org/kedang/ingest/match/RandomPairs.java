package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often the levels are met among pairs drawn at random. How often the very values
 * agree is counted exactly over all pairs, which rare values need.
 */
final class RandomPairs {

	private static final int PARTS = 8;

	private final MatchTable table;

	private final long records;

	private final long[][] counts;

	private final double[] exact;

	/**
	 * Pairs of a table.
	 * @param records of how many records the table is all or a fair part
	 */
	RandomPairs(MatchTable table, long records, Training.Choice choice) {
		this.table = table;
		this.records = records;
		int columns = table.configuration().columns().size();
		this.counts = new long[columns][];
		this.exact = new double[columns];
		for (int c = 0; c < columns; c++) {
			this.counts[c] = new long[table.column(c).comparison().levels().size()];
			this.exact[c] = exact(table.column(c));
		}
		if (table.size() > 1 && table.pairs() > 0) {
			draw(new SplittableRandom(choice.seed()), choice.randomPairs());
		}
	}

	/** The share of pairs with both values known in which the values agree. */
	private double exact(TableColumn<?> column) {
		int[] left = column.counts(0, this.table.isLinkage() ? this.table.second() : this.table.size());
		int[] right = this.table.isLinkage() ? column.counts(this.table.second(), this.table.size()) : left;
		int own = this.table.isLinkage() ? 0 : 1;
		double alike = 0;
		double knownLeft = 0;
		double knownRight = 0;
		for (int i = 0; i < left.length; i++) {
			alike += (double) left[i] * (right[i] - own);
			knownLeft += left[i];
			knownRight += right[i];
		}
		double pairs = knownLeft * (knownRight - own);
		return (pairs <= 0) ? 0 : alike / pairs;
	}

	/** Chance draws in one thread, so that the pairs are the same on however many. */
	private void draw(SplittableRandom random, int pairs) {
		int size = this.table.size();
		int second = this.table.second();
		int[] left = new int[pairs];
		int[] right = new int[pairs];
		for (int i = 0; i < pairs; i++) {
			left[i] = random.nextInt(this.table.isLinkage() ? second : size);
			right[i] = this.table.isLinkage() ? second + random.nextInt(size - second) : random.nextInt(size);
		}
		IntStream.range(0, PARTS)
			.parallel()
			.mapToObj((part) -> count(left, right, (int) ((long) pairs * part / PARTS),
					(int) ((long) pairs * (part + 1) / PARTS)))
			.toList()
			.forEach(this::add);
	}

	private long[][] count(int[] left, int[] right, int from, int to) {
		LevelReader reader = new LevelReader(this.table);
		byte[] levels = new byte[this.counts.length];
		long[][] sums = new long[levels.length][];
		Arrays.setAll(sums, (c) -> new long[this.counts[c].length]);
		for (int i = from; i < to; i++) {
			if (left[i] != right[i]) {
				reader.read(left[i], right[i], levels);
				for (int c = 0; c < levels.length; c++) {
					sums[c][levels[c]]++;
				}
			}
		}
		return sums;
	}

	private void add(long[][] sums) {
		for (int c = 0; c < sums.length; c++) {
			for (int l = 0; l < sums[c].length; l++) {
				this.counts[c][l] += sums[c][l];
			}
		}
	}

	/**
	 * The shares u by column and level.
	 * @param m shares among pairs of the same customer
	 * @param matches share of those among all pairs; what they contribute is taken out
	 */
	double[][] shares(double[][] m, double matches) {
		double[][] shares = new double[this.counts.length][];
		for (int c = 0; c < shares.length; c++) {
			shares[c] = shares(c, m[c], matches);
		}
		return shares;
	}

	private double[] shares(int column, double[] m, double matches) {
		long[] count = this.counts[column];
		long others = 0;
		for (int l = Comparison.EXACT + 1; l < count.length; l++) {
			others += count[l];
		}
		double least = 0.5 / Math.max(1, others + count[Comparison.EXACT]);
		double[] shares = new double[count.length];
		double exactLeast = 1 / Math.max(2.0, this.records);
		shares[Comparison.MISSING] = 1;
		shares[Comparison.EXACT] = Math.min(1,
				Math.max(exactLeast, (this.exact[column] - matches * m[1]) / (1 - matches)));
		for (int l = Comparison.EXACT + 1; l < count.length; l++) {
			double seen = (1 - this.exact[column]) * count[l] / Math.max(1, others);
			shares[l] = Math.min(1, Math.max(least, (seen - matches * m[l]) / (1 - matches)));
		}
		return shares;
	}

}
