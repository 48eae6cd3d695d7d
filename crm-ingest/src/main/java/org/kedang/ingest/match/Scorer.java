package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.Evidence.ColumnEvidence;
import org.kedang.ingest.match.MatchModel.LevelWeight;

/**
 * Weighs pairs of records of a table by the model of Fellegi and Sunter: bits =
 * log2(prior odds) + Σ log2(m/u) over columns that both records have, the levels at which
 * the very value agrees corrected by its rarity: log2(u of the level) is replaced by
 * log2(share of records with the value). Not thread-safe: each thread takes a
 * {@link #copy()}.
 */
public final class Scorer {

	private final MatchModel model;

	private final MatchTable table;

	private final Rules rules;

	private final LevelReader reader;

	private final float[][] weights;

	private final float[][] termShares;

	private final float[][] rarities;

	private final double prior;

	private final byte[] levels;

	/** Values are as rare as they are in the table. */
	public Scorer(MatchModel model, MatchTable table) {
		this(model, table, null);
	}

	/**
	 * A scorer.
	 * @param frequencies how rare values are, where the table is but a few records of
	 * many
	 */
	public Scorer(MatchModel model, MatchTable table, @Nullable TermFrequencies frequencies) {
		this.model = model;
		this.table = table;
		this.rules = new Rules(model.configuration());
		this.reader = new LevelReader(table);
		int columns = model.columns().size();
		this.weights = new float[columns][];
		this.termShares = new float[columns][];
		this.rarities = new float[columns][];
		this.levels = new byte[columns];
		long records = (frequencies != null) ? frequencies.records() : table.size();
		this.prior = prior(model.matchesPerRecord(), Math.max(2, records));
		for (int c = 0; c < columns; c++) {
			weigh(c);
			this.rarities[c] = Rarity.of(table.column(c), model.configuration().columns().get(c).name(), frequencies);
		}
	}

	private Scorer(Scorer other) {
		this.model = other.model;
		this.table = other.table;
		this.rules = other.rules;
		this.reader = new LevelReader(other.table);
		this.weights = other.weights;
		this.termShares = other.termShares;
		this.rarities = other.rarities;
		this.prior = other.prior;
		this.levels = new byte[other.levels.length];
	}

	/** Bits of the odds that two of so many records are the same customer. */
	static double prior(double matchesPerRecord, long records) {
		return Bits.of(Math.min(0.5, matchesPerRecord / (records - 1)));
	}

	private void weigh(int column) {
		List<Level> declared = this.table.column(column).comparison().levels();
		List<LevelWeight> learnt = this.model.columns().get(column).levels();
		this.weights[column] = new float[declared.size()];
		this.termShares[column] = new float[declared.size()];
		double exact = Bits.log2(learnt.get(Comparison.EXACT).u());
		for (int l = 1; l < declared.size(); l++) {
			double share = declared.get(l).termShare();
			this.termShares[column][l] = (float) share;
			this.weights[column][l] = (float) (learnt.get(l).bits() + share * exact);
		}
	}

	/** The same for another thread. */
	public Scorer copy() {
		return new Scorer(this);
	}

	public MatchTable table() {
		return this.table;
	}

	public MatchModel model() {
		return this.model;
	}

	/**
	 * The weight of a pair in bits, the prior included; more than 0 is more likely than
	 * not.
	 */
	public double bits(int a, int b) {
		this.reader.read(a, b, this.levels);
		double bits = this.prior;
		for (int c = 0; c < this.levels.length; c++) {
			int level = this.levels[c];
			bits += this.weights[c][level];
			float share = this.termShares[c][level];
			if (share != 0) {
				bits += share * rarity(c, a, b);
			}
		}
		return bits;
	}

	private float rarity(int column, int a, int b) {
		float[] rarity = this.rarities[column];
		TableColumn<?> values = this.table.column(column);
		return Math.min(rarity[values.value(a)], rarity[values.value(b)]);
	}

	/** What becomes of a pair. */
	public Verdict verdict(int a, int b) {
		return verdictOf(bits(a, b));
	}

	/** What becomes of the pair that was weighed last. */
	Verdict verdictOf(double bits) {
		double probability = Bits.probability(bits);
		Verdict verdict = (probability >= this.model.sameFrom()) ? Verdict.SAME
				: (probability >= this.model.possibleFrom()) ? Verdict.POSSIBLE : Verdict.DIFFERENT;
		return this.rules.apply(this.levels, verdict);
	}

	/** What the levels of the pair that was weighed last decide by themselves. */
	Level.Rule ruling() {
		return this.rules.ruling(this.levels);
	}

	/** Why a pair has its weight and its verdict. */
	public Evidence evidence(int a, int b) {
		double bits = bits(a, b);
		Verdict verdict = verdictOf(bits);
		List<ColumnEvidence> columns = new ArrayList<>();
		for (int c = 0; c < this.levels.length; c++) {
			columns.add(column(c, a, b));
		}
		int decisive = this.rules.decisive(this.levels);
		String decidedBy = (decisive < 0) ? null : columns.get(decisive).column();
		return new Evidence(List.copyOf(columns), this.prior, bits, Bits.probability(bits), verdict, decidedBy);
	}

	private ColumnEvidence column(int column, int a, int b) {
		TableColumn<?> values = this.table.column(column);
		int level = this.levels[column];
		LevelWeight learnt = this.model.columns().get(column).levels().get(level);
		double usual = (level == Comparison.MISSING) ? 0 : learnt.bits();
		float share = this.termShares[column][level];
		double all = (share == 0) ? usual : this.weights[column][level] + share * rarity(column, a, b);
		return new ColumnEvidence(this.model.columns().get(column).column(), values.text(a), values.text(b),
				learnt.level(), all, all - usual);
	}

}
