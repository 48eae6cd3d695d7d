package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.Keys;
import org.kedang.ingest.match.MatchColumn;
import org.kedang.ingest.match.TermFrequencies;

/**
 * Counts how many customers have each value, while they are read for something else:
 * values by their hashes, whose texts are looked up where they turn out to be common.
 */
final class TermCounts implements AutoCloseable {

	/** No two stored customers have the same, so that nothing is common. */
	private static final Set<String> UNIQUE = Set.of("identityNumber", "creditCode");

	/**
	 * Longer values are met several times by mistake only, and would not fit an index.
	 */
	private static final int LONGEST = 200;

	private final KeyFiles hashes = KeyFiles.ofHashes();

	private final List<String> columns;

	private final int[] fields;

	private final long[] salts;

	/** Nothing is counted yet. */
	TermCounts(Subject kind) {
		this.columns = StoredCustomers.of(kind)
			.columns()
			.stream()
			.map(MatchColumn::name)
			.filter((name) -> !UNIQUE.contains(name))
			.toList();
		this.fields = this.columns.stream().mapToInt(StoredCustomers.of(kind).fields()::indexOf).toArray();
		this.salts = this.columns.stream().mapToLong(Keys::hash).toArray();
	}

	/** Counts a customer. */
	void add(long id, @Nullable String[] values) {
		for (int c = 0; c < this.fields.length; c++) {
			String value = values[this.fields[c]];
			if (value != null && !value.isEmpty() && value.length() <= LONGEST) {
				this.hashes.add(hash(c, value), id);
			}
		}
	}

	private long hash(int column, String value) {
		return Keys.hash(value) ^ this.salts[column];
	}

	/**
	 * Hands over what {@link TermFrequencies#LEAST} customers have, or more.
	 * @param read the customers that were counted
	 */
	void common(CustomerFile read, Taker taker) {
		this.hashes.groups((hash, ids) -> {
			if (ids.length >= TermFrequencies.LEAST) {
				read.read(List.of(ids[0]), (id, values) -> take(hash, values, ids.length, taker));
			}
		});
	}

	private void take(long hash, @Nullable String[] values, int records, Taker taker) {
		for (int c = 0; c < this.fields.length; c++) {
			String value = values[this.fields[c]];
			if (value != null && hash(c, value) == hash) {
				taker.take(this.columns.get(c), value, records);
			}
		}
	}

	@Override
	public void close() {
		this.hashes.close();
	}

	/**
	 * Takes common values one by one.
	 */
	@FunctionalInterface
	interface Taker {

		/**
		 * A value.
		 * @param records how many customers have it
		 */
		void take(String column, String term, int records);

	}

}
