package org.kedang.ingest.match;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often the values of each column are met, so that 王伟 weighs less than 尉迟静姝 also when
 * only one record is looked at.
 *
 * @param records among how many records that was counted
 * @param columns column to value to number of records; values met less often than
 * {@link #LEAST} times are left out
 */
public record TermFrequencies(long records, Map<String, SortedMap<String, Integer>> columns) {

	/** What is rarer than this is not listed: most addresses and numbers. */
	public static final int LEAST = 3;

	/** Counted in a table. */
	public static TermFrequencies of(MatchTable table) {
		return of(table, LEAST);
	}

	/** Counted in a table, rare values too. */
	public static TermFrequencies all(MatchTable table) {
		return of(table, 1);
	}

	private static TermFrequencies of(MatchTable table, int least) {
		List<MatchColumn> columns = table.configuration().columns();
		Map<String, SortedMap<String, Integer>> counts = new TreeMap<>();
		for (int i = 0; i < columns.size(); i++) {
			counts.put(columns.get(i).name(), table.column(i).common(least));
		}
		return new TermFrequencies(table.size(), counts);
	}

	/** In how many records a value was met; 1 for one that is not listed. */
	public int count(String column, String term) {
		SortedMap<String, Integer> counts = this.columns.get(column);
		return (counts == null) ? 1 : counts.getOrDefault(term, 1);
	}

}
