package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Records made ready to be compared: every value once, keys beside them. Immutable.
 */
public final class MatchTable {

	private final MatchConfiguration configuration;

	private final long[] ids;

	private final int second;

	private final boolean oneToOne;

	private final List<TableColumn<?>> columns;

	private final int[] cells;

	private @Nullable CandidatePairs candidates;

	private final long[][] keys;

	private MatchTable(Builder builder) {
		this.configuration = builder.configuration;
		this.ids = builder.ids.stream().mapToLong(Long::longValue).toArray();
		this.second = (builder.second < 0) ? this.ids.length : builder.second;
		this.oneToOne = builder.oneToOne;
		List<String> fields = this.configuration.fields();
		Keys rule = new Keys(this.configuration);
		this.keys = new long[builder.keyed ? this.ids.length : 0][];
		IntStream.range(0, this.keys.length)
			.parallel()
			.forEach((row) -> this.keys[row] = rule.of(builder.rows.get(row)));
		List<MatchColumn> declared = this.configuration.columns();
		this.cells = new int[this.ids.length * declared.size()];
		this.columns = IntStream.range(0, declared.size())
			.parallel()
			.<TableColumn<?>>mapToObj((c) -> TableColumn.of(declared.get(c), builder.rows,
					declared.get(c).fields().stream().mapToInt(fields::indexOf).toArray(), this.cells, c))
			.toList();
	}

	public static Builder of(MatchConfiguration configuration) {
		return new Builder(configuration);
	}

	public MatchConfiguration configuration() {
		return this.configuration;
	}

	/** How many records there are. */
	public int size() {
		return this.ids.length;
	}

	/** The id that a record was added with. */
	public long id(int row) {
		return this.ids[row];
	}

	/** Whether two records may be a pair: always, or only across two sources. */
	boolean mayPair(int a, int b) {
		return !isLinkage() || (a < this.second) != (b < this.second);
	}

	/** Whether records of two sources are compared, not those of one among themselves. */
	boolean isLinkage() {
		return this.second < this.ids.length;
	}

	/**
	 * Whether a record has at most one partner, since either source has no duplicates.
	 */
	boolean isOneToOne() {
		return this.oneToOne;
	}

	/** The first record of the second source; the size where there is but one. */
	int second() {
		return this.second;
	}

	/** How many pairs may be. */
	double pairs() {
		double size = this.ids.length;
		return isLinkage() ? this.second * (size - this.second) : size * (size - 1) / 2;
	}

	TableColumn<?> column(int index) {
		return this.columns.get(index);
	}

	/** The pairs worth comparing; learning and matching share them. */
	synchronized CandidatePairs candidates(int mostPerKey) {
		CandidatePairs known = this.candidates;
		if (known == null || known.most() != mostPerKey) {
			known = new CandidatePairs(this, mostPerKey);
			this.candidates = known;
		}
		return known;
	}

	/** Numbers of the values of all columns, row by row. */
	int[] cells() {
		return this.cells;
	}

	/**
	 * The keys of a record, ascending.
	 * @throws IllegalStateException if the table was built without
	 */
	public long[] keys(int row) {
		if (this.keys.length < this.ids.length) {
			throw new IllegalStateException("A table without keys");
		}
		return this.keys[row];
	}

	/**
	 * Takes records one by one.
	 */
	public static final class Builder {

		private final MatchConfiguration configuration;

		private final List<Long> ids = new ArrayList<>();

		private final List<@Nullable String[]> rows = new ArrayList<>();

		private int second = -1;

		private boolean oneToOne;

		private boolean keyed = true;

		private Builder(MatchConfiguration configuration) {
			this.configuration = configuration;
		}

		/**
		 * Adds a record.
		 * @param id by which the caller knows it
		 * @param values standard values as {@link MatchConfiguration#fields()} orders
		 * them, null or empty where nothing is known; kept until the table is built
		 */
		public Builder add(long id, @Nullable String[] values) {
			this.ids.add(id);
			this.rows.add(values);
			return this;
		}

		/**
		 * What follows is a second source: only pairs across the two are compared.
		 */
		public Builder second() {
			this.second = this.ids.size();
			return this;
		}

		/** Neither of the two sources has duplicates in itself. */
		public Builder oneToOne() {
			this.oneToOne = true;
			return this;
		}

		/** Which pairs are compared is known already: nobody asks for keys. */
		public Builder withoutKeys() {
			this.keyed = false;
			return this;
		}

		public MatchTable build() {
			return new MatchTable(this);
		}

	}

}
