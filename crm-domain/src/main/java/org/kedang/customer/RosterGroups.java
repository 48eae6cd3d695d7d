package org.kedang.customer;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many customers stand under each heading of a roster by region or by grade, of those
 * the reader sees and the filters leave: exact, and apart from the page, which does not
 * wait for it.
 */
@Component
public class RosterGroups {

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	RosterGroups(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * The numbers by group: the first four digits of a region, empty for none, or a value
	 * grade.
	 * @param first the first group on a page of it
	 * @param last the last one
	 * @throws IllegalArgumentException if the roster has no headings
	 */
	@Transactional(readOnly = true)
	public Map<String, Long> count(RosterQuery query, Reader reader, String first, String last) {
		if (query.sort() != RosterSort.REGION && query.sort() != RosterSort.GRADE) {
			throw new IllegalArgumentException("No headings by " + query.sort());
		}
		CustomPlans.wanted(this.jdbc);
		Map<String, Long> numbers = new LinkedHashMap<>();
		if (!first.isEmpty()) {
			// where the page ends with those without a region, all that follow the first
			// may be on it
			String end = !last.isEmpty() ? last : (query.descending() ? "0000" : "9999");
			boolean turned = first.compareTo(end) > 0;
			numbers.putAll(read(sql(query, reader), turned ? end : first, turned ? first : end));
		}
		if (last.isEmpty()) {
			numbers.putAll(read(sql(query, reader), null, null));
		}
		return numbers;
	}

	private RosterSql sql(RosterQuery query, Reader reader) {
		Long run = CurrentRun.of(this.jdbc);
		return new RosterSql(this.jdbc, query.after(null), reader, this.catalogue, run);
	}

	private Map<String, Long> read(RosterSql sql, @Nullable String from, @Nullable String to) {
		Map<String, Long> numbers = new LinkedHashMap<>();
		boolean grades = from != null && from.length() == 1;
		String digits = grades ? "" : "99";
		this.jdbc.sql((from != null) ? sql.groups() : sql.nowhere())
			.params(sql.parameters(null))
			.param("groupFrom", from)
			.param("groupTo", (to != null) ? to + digits : null)
			.query((row) -> {
				numbers.merge(row.getString("label"), row.getLong("number"), Long::sum);
			});
		return numbers;
	}

}
