package org.kedang.ingest.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

	/** As many take some 20 MB. A million customers have some thirty thousand. */
	private static final int MOST_TERMS = 100_000;

	/** No two stored customers have the same, so that nothing is common. */
	private static final Set<String> UNIQUE = Set.of("identityNumber", "creditCode");

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
		if (records == 0) {
			return;
		}
		for (MatchColumn column : StoredCustomers.of(kind).columns()) {
			if (UNIQUE.contains(column.name())) {
				continue;
			}
			// several processes count for a query that makes a table, but one for an
			// insert
			this.jdbc.sql("""
					create temporary table counted_term on commit drop as
					select v.term, count(*) as records from (%s) v where length(v.term) <= %d group by v.term
					having count(*) >= %d
					""".formatted(StoredCustomers.terms(kind, column.name()).replace(":kind", "'" + letter + "'"),
					LONGEST_TERM, TermFrequencies.LEAST))
				.update();
			this.jdbc
				.sql("insert into match_term (kind, field, term, records) select ?, ?, term, records from counted_term")
				.param(letter)
				.param(column.name())
				.update();
			this.jdbc.sql("drop table counted_term").update();
		}
	}

	/**
	 * How many of all customers have what several have; empty where that is too much to
	 * be kept in memory.
	 */
	Optional<TermFrequencies> all(Subject kind) {
		Map<String, SortedMap<String, Integer>> counts = new TreeMap<>();
		long[] records = { 0, 0 };
		this.jdbc.sql("select field, term, records from match_term where kind = ? limit ?")
			.param(MatchModels.letter(kind))
			.param(MOST_TERMS + 1)
			.query((row) -> {
				records[1]++;
				take(row, records, counts);
			});
		return (records[1] > MOST_TERMS) ? Optional.empty() : Optional.of(frequencies(records[0], counts));
	}

	private static void take(ResultSet row, long[] records, Map<String, SortedMap<String, Integer>> counts)
			throws SQLException {
		if (row.getString(1).isEmpty()) {
			records[0] = row.getLong(3);
		}
		else {
			counts.computeIfAbsent(row.getString(1), (field) -> new TreeMap<>()).put(row.getString(2), row.getInt(3));
		}
	}

	private static TermFrequencies frequencies(long records, Map<String, SortedMap<String, Integer>> counts) {
		return (records < Finding.ENOUGH) ? Finding.RARE : new TermFrequencies(records, counts);
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
				take(row, records, counts);
			});
		return frequencies(records[0], counts);
	}

}
