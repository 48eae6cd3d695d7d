package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds out which value of one source means which value of the other, where both use
 * words of their own for the same few things: the pairs that other columns make probable
 * show which values go together. Nobody has to tell, and nobody's labels are used.
 */
public final class Crosswalk {

	private static final int MOST_VALUES = 100;

	private static final double CLEAR = 0.5;

	private final MatchTable table;

	private final ScoredPairs pairs;

	/** What the probable pairs of two sources show. */
	public Crosswalk(MatchTable table, ScoredPairs pairs) {
		this.table = table;
		this.pairs = pairs;
	}

	/** The configuration with the synonyms that were found for its categories. */
	public MatchConfiguration learn() {
		MatchConfiguration configuration = this.table.configuration();
		List<MatchColumn> columns = new ArrayList<>();
		for (int c = 0; c < configuration.columns().size(); c++) {
			MatchColumn column = configuration.columns().get(c);
			boolean learns = column.kind() == ColumnKind.CATEGORY && this.table.isLinkage()
					&& this.table.column(c).size() <= MOST_VALUES;
			columns.add(learns ? column.with(synonyms(c)) : column);
		}
		return new MatchConfiguration(configuration.name(), columns, configuration.keys());
	}

	/**
	 * Values of the second source to the value of the first that most of their partners
	 * have.
	 */
	private Map<String, String> synonyms(int column) {
		Map<String, Map<String, Double>> together = new TreeMap<>();
		TableColumn<?> values = this.table.column(column);
		this.pairs.stream().forEach((pair) -> {
			String first = values.text(pair.first());
			String second = values.text(pair.second());
			if (first != null && second != null) {
				together.computeIfAbsent(second, (key) -> new TreeMap<>())
					.merge(first, Bits.probability(pair.bits()), Double::sum);
			}
		});
		Map<String, String> synonyms = new TreeMap<>(this.table.configuration().columns().get(column).synonyms());
		together.forEach((second, partners) -> {
			double all = partners.values().stream().mapToDouble(Double::doubleValue).sum();
			partners.forEach((first, sum) -> {
				if (sum > CLEAR * all && !first.equals(second)) {
					synonyms.put(second, first);
				}
			});
		});
		return synonyms;
	}

}
