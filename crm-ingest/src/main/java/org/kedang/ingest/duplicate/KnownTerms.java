package org.kedang.ingest.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.kedang.catalogue.Subject;
import org.kedang.database.CopyText;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.TermFrequencies;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows how common values are among all customers, as the last search has counted them.
 */
@Component
class KnownTerms {

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final int most;

	/**
	 * Terms of this database.
	 * @param most how many common values are kept in memory at once; a hundred thousand
	 * take some 20 MB, and a million customers have some thirty thousand
	 */
	KnownTerms(JdbcTemplate jdbc, @Value("${kedang.duplicates.terms-together:100000}") int most) {
		this.most = most;
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
	}

	/**
	 * Keeps what was counted anew, within the caller's transaction.
	 * @param records how many customers there are
	 * @param read what of them was counted
	 */
	void replace(Subject kind, long records, TermCounts counts, CustomerFile read) {
		String letter = kind.letter();
		this.jdbc.update("delete from match_term where kind = ?", letter);
		this.jdbc.execute((ConnectionCallback<Long>) (connection) -> CopyText.copy(connection,
				"copy match_term (kind, field, term, records) from stdin", (out) -> {
					out.add(letter).add("").add("").add(records).end();
					counts.common(read, (field, term, count) -> write(out, letter, field, term, count));
				}));
	}

	private static void write(CopyText out, String letter, String field, String term, int count) {
		try {
			out.add(letter).add(field).add(term).add(count).end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How many of all customers have what several have; empty where that is too much to
	 * be kept in memory.
	 */
	Optional<TermFrequencies> all(Subject kind) {
		Map<String, SortedMap<String, Integer>> counts = new TreeMap<>();
		long[] records = { 0, 0 };
		this.client.sql("select field, term, records from match_term where kind = ? limit ?")
			.param(kind.letter())
			.param(this.most + 1)
			.query((row) -> {
				records[1]++;
				take(row, records, counts);
			});
		return (records[1] > this.most) ? Optional.empty() : Optional.of(frequencies(records[0], counts));
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
		this.client.sql("""
				select field, term, records from match_term
				where kind = :kind and (field, term) in (select * from unnest(:fields::text[], :terms::text[]))
				""")
			.param("kind", kind.letter())
			.param("fields", fields.toArray(String[]::new))
			.param("terms", terms.toArray(String[]::new))
			.query((row) -> {
				take(row, records, counts);
			});
		return frequencies(records[0], counts);
	}

}
