package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.MatchColumn;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.TermFrequencies;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows how common values are among all customers, as the last search has counted them.
 */
@Component
class KnownTerms {

	/**
	 * Longer values are met several times by mistake only, and would not fit an index.
	 */
	private static final int LONGEST_TERM = 200;

	private final JdbcClient jdbc;

	KnownTerms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts anew what the customers of a kind have, within the caller's transaction.
	 * @param records how many customers there are
	 */
	void count(Subject kind, long records) {
		String letter = MatchModels.letter(kind);
		this.jdbc.sql("delete from match_term where kind = ?").param(letter).update();
		this.jdbc.sql("insert into match_term (kind, field, term, records) values (?, '', '', ?)")
			.param(letter)
			.param(records)
			.update();
		for (MatchColumn column : StoredCustomers.of(kind).columns()) {
			this.jdbc.sql("""
					insert into match_term (kind, field, term, records)
					select :kind, :field, v.term, count(*) from (%s) v where length(v.term) <= %d group by v.term
					having count(*) >= %d
					""".formatted(StoredCustomers.terms(kind, column.name()), LONGEST_TERM, TermFrequencies.LEAST))
				.param("kind", letter)
				.param("field", column.name())
				.update();
		}
	}

	/**
	 * Of the values of a table, how many of all customers have them; {@link Finding#RARE}
	 * where too few customers are known.
	 */
	TermFrequencies of(Subject kind, MatchTable table) {
		Map<String, SortedMap<String, Integer>> counts = new TreeMap<>();
		long[] records = { 0 };
		List<String> fields = new ArrayList<>(List.of(""));
		List<String> terms = new ArrayList<>(List.of(""));
		TermFrequencies.all(table).columns().forEach((field, few) -> few.keySet().forEach((term) -> {
			fields.add(field);
			terms.add(term);
		}));
		this.jdbc.sql("""
				select field, term, records from match_term
				where kind = :kind and (field, term) in (select * from unnest(:fields::text[], :terms::text[]))
				""")
			.param("kind", MatchModels.letter(kind))
			.param("fields", fields.toArray(String[]::new))
			.param("terms", terms.toArray(String[]::new))
			.query((row) -> {
				if (row.getString(1).isEmpty()) {
					records[0] = row.getLong(3);
				}
				else {
					counts.computeIfAbsent(row.getString(1), (field) -> new TreeMap<>())
						.put(row.getString(2), row.getInt(3));
				}
			});
		return (records[0] < Finding.ENOUGH) ? Finding.RARE : new TermFrequencies(records[0], counts);
	}

}
