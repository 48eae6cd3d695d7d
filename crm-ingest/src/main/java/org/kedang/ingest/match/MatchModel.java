package org.kedang.ingest.match;

import java.util.List;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * What was learnt, or set by hand: how often each level is met among records of the same
 * customer and of different ones. Written and read as JSON.
 *
 * @param version counts up with every change
 * @param configuration what is compared
 * @param columns weights of the levels, in the configuration's order
 * @param matchesPerRecord how many other records of the same customer a record has on
 * average; the prior odds follow from it and from the number of records
 * @param sameFrom probability from which a pair is merged by rule
 * @param possibleFrom probability from which it is shown to somebody
 */
public record MatchModel(int version, MatchConfiguration configuration, List<ColumnWeights> columns,
		double matchesPerRecord, double sameFrom, double possibleFrom) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final double USUAL_MATCHES = 0.1;

	private static final double SAME = 0.999;

	private static final double POSSIBLE = 0.95;

	/**
	 * Refuses weights that do not fit the configuration.
	 * @throws IllegalArgumentException with the column or level that does not
	 */
	public MatchModel {
		columns = List.copyOf(columns);
		if (columns.size() != configuration.columns().size()) {
			throw new IllegalArgumentException("Weights for " + columns.size() + " columns");
		}
		for (int i = 0; i < columns.size(); i++) {
			columns.get(i).check(configuration.columns().get(i));
		}
		if (!(possibleFrom > 0 && possibleFrom <= sameFrom && sameFrom <= 1)) {
			throw new IllegalArgumentException("Thresholds " + possibleFrom + ", " + sameFrom);
		}
	}

	/** What is taken for true before anything was learnt. */
	public static MatchModel initial(MatchConfiguration configuration) {
		return new MatchModel(0, configuration, configuration.columns().stream().map(ColumnWeights::initial).toList(),
				USUAL_MATCHES, SAME, POSSIBLE);
	}

	public static MatchModel read(String json) {
		return JSON.readValue(json, MatchModel.class);
	}

	public String write() {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
	}

	/** The same with other thresholds. */
	public MatchModel withThresholds(double same, double possible) {
		return new MatchModel(this.version, this.configuration, this.columns, this.matchesPerRecord, same, possible);
	}

	/**
	 * How often the levels of one column are met.
	 *
	 * @param column the column's name
	 * @param levels from missing down to different
	 */
	public record ColumnWeights(String column, List<LevelWeight> levels) {

		public ColumnWeights {
			levels = List.copyOf(levels);
		}

		static ColumnWeights initial(MatchColumn column) {
			return new ColumnWeights(column.name(),
					column.kind()
						.comparison()
						.levels()
						.stream()
						.map((level) -> new LevelWeight(level.name(), level.m(), level.u()))
						.toList());
		}

		private void check(MatchColumn declared) {
			List<Level> expected = declared.kind().comparison().levels();
			boolean fits = this.column.equals(declared.name()) && this.levels.size() == expected.size()
					&& IntStream.range(0, expected.size())
						.allMatch((i) -> this.levels.get(i).level().equals(expected.get(i).name()));
			if (!fits) {
				throw new IllegalArgumentException("Weights of " + this.column);
			}
		}

	}

	/**
	 * How often one level is met.
	 *
	 * @param level its name
	 * @param m share among pairs of the same customer that have both values
	 * @param u share among pairs of different customers that have both values
	 */
	public record LevelWeight(String level, double m, double u) {

		public LevelWeight {
			if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
				throw new IllegalArgumentException("Shares of level " + level);
			}
		}

		/** log2(m/u). */
		public double bits() {
			return Bits.log2(this.m / this.u);
		}

	}

}
