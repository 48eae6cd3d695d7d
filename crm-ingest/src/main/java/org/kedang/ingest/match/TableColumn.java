package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table: every value once, and its number for each row.
 *
 * @param <V> what values are made into
 */
final class TableColumn<V> {

	private static final int NONE = -1;

	private final Comparison<V> comparison;

	private final Dictionary values = new Dictionary();

	private final Dictionary terms = new Dictionary();

	private final int[] cells;

	private final int offset;

	private final int stride;

	private final int size;

	private int[] termOf = new int[0];

	private int[] counts = new int[0];

	private @Nullable Object[] prepared = new Object[0];

	private long[] digests = new long[0];

	private TableColumn(Comparison<V> comparison, int[] cells, int offset, int size) {
		this.comparison = comparison;
		this.cells = cells;
		this.offset = offset;
		this.stride = cells.length / Math.max(1, size);
		this.size = size;
	}

	/**
	 * A column.
	 * @param cells numbers of the values of all columns, row by row, so that what belongs
	 * to a row lies together; filled in for this column
	 */
	static TableColumn<?> of(MatchColumn declared, List<@Nullable String[]> rows, int[] fields, int[] cells,
			int offset) {
		TableColumn<?> column = new TableColumn<>(declared.kind().comparison(), cells, offset, rows.size());
		column.number(rows, fields, declared.synonyms());
		column.prepare();
		column.count();
		return column;
	}

	private void number(List<@Nullable String[]> rows, int[] fields, Map<String, String> synonyms) {
		for (int i = 0; i < this.size; i++) {
			String value = joined(rows.get(i), fields);
			this.cells[cell(i)] = (value == null) ? NONE
					: this.values.add(synonyms.isEmpty() ? value : synonyms.getOrDefault(value, value));
		}
		this.values.close();
	}

	private static @Nullable String joined(@Nullable String[] row, int[] fields) {
		String value = row[fields[0]];
		if (value == null || value.isEmpty() || fields.length == 1) {
			return (value == null || value.isEmpty()) ? null : value;
		}
		StringBuilder joined = new StringBuilder(value);
		for (int i = 1; i < fields.length; i++) {
			String more = row[fields[i]];
			joined.append(Comparison.SEPARATOR).append((more == null) ? "" : more);
		}
		return joined.toString();
	}

	private void prepare() {
		this.prepared = new Object[this.values.size()];
		this.digests = new long[this.prepared.length];
		IntStream.range(0, this.prepared.length).parallel().forEach(this::prepare);
		for (int i = 0; i < this.size; i++) {
			if (value(i) != NONE && this.prepared[value(i)] == null) {
				this.cells[cell(i)] = NONE;
			}
		}
	}

	private void prepare(int id) {
		V value = this.comparison.prepare(this.values.text(id));
		this.prepared[id] = value;
		this.digests[id] = (value == null) ? 0 : this.comparison.digest(value);
	}

	private void count() {
		this.termOf = new int[this.values.size()];
		for (int id = 0; id < this.termOf.length; id++) {
			this.termOf[id] = this.terms.add(this.comparison.term(this.values.text(id)));
		}
		this.terms.close();
		this.counts = counts(0, this.size);
	}

	/** How many of some rows bear each term. */
	int[] counts(int from, int to) {
		int[] sums = new int[this.terms.size()];
		for (int i = from; i < to; i++) {
			if (value(i) != NONE) {
				sums[this.termOf[value(i)]]++;
			}
		}
		return sums;
	}

	Comparison<V> comparison() {
		return this.comparison;
	}

	/** The value's number in a row, negative for none. */
	int value(int row) {
		return this.cells[cell(row)];
	}

	private int cell(int row) {
		return row * this.stride + this.offset;
	}

	@Nullable String text(int row) {
		return (value(row) == NONE) ? null : Comparison.primary(this.values.text(value(row)));
	}

	int size() {
		return this.values.size();
	}

	/** What of a value is counted. */
	String term(int value) {
		return this.terms.text(this.termOf[value]);
	}

	/** How many rows bear the term of a value. */
	int count(int value) {
		return this.counts[this.termOf[value]];
	}

	/** How many rows have a value. */
	int known() {
		return Arrays.stream(this.counts).sum();
	}

	/**
	 * The level of two values by their numbers if their digests tell, else
	 * {@link Comparison#UNKNOWN}.
	 */
	int levelOfDigests(int a, int b) {
		long left = this.digests[a];
		long right = this.digests[b];
		return (left == 0 || right == 0) ? Comparison.UNKNOWN : this.comparison.level(left, right);
	}

	/** The level of two values by their numbers. */
	@SuppressWarnings("unchecked")
	int level(int a, int b) {
		Object left = this.prepared[a];
		Object right = this.prepared[b];
		if (left == null || right == null) {
			return Comparison.MISSING;
		}
		return (a == b) ? Comparison.EXACT : this.comparison.level((V) left, (V) right);
	}

	/** Every term that several rows bear, with their number. */
	SortedMap<String, Integer> common(int least) {
		SortedMap<String, Integer> common = new TreeMap<>();
		for (int i = 0; i < this.counts.length; i++) {
			if (this.counts[i] >= least) {
				common.put(this.terms.text(i), this.counts[i]);
			}
		}
		return common;
	}

}
