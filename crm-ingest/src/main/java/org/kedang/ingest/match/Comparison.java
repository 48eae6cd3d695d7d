package org.kedang.ingest.match;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Compares the values of one kind of column. Pure and thread-safe.
 *
 * @param <V> what a value is made into once, so that comparing is quick
 */
abstract class Comparison<V> {

	static final int MISSING = 0;

	static final int EXACT = 1;

	/** What a comparison of digests yields that leaves the level open. */
	static final int UNKNOWN = -1;

	/** Between the fields that make up one value. */
	static final char SEPARATOR = '\t';

	private final List<Level> levels;

	Comparison(Level... levels) {
		this.levels = List.of(levels);
	}

	/** From missing and exact down to different. */
	final List<Level> levels() {
		return this.levels;
	}

	/** The value made ready, {@code null} if there is nothing in it to compare. */
	abstract @Nullable V prepare(String value);

	/** At which level two values stand that are not written alike. */
	abstract int level(V a, V b);

	/**
	 * What of a value fits into a number and mostly suffices to compare it, 0 for
	 * nothing.
	 */
	long digest(V value) {
		return 0;
	}

	/**
	 * The level that {@link #level(Object, Object)} yields for the values of two digests,
	 * or {@link #UNKNOWN} where only the values themselves can tell.
	 */
	int level(long a, long b) {
		return UNKNOWN;
	}

	/** What of a value is counted to know how rare it is. */
	String term(String value) {
		return primary(value);
	}

	/** The first of the fields that make up a value. */
	static String primary(String value) {
		int end = value.indexOf(SEPARATOR);
		return (end < 0) ? value : value.substring(0, end);
	}

}
