package org.kedang.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.customer.RosterSql.Section;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rosters: ranked, filtered lists of the customers a reader sees. Pages are cut by the
 * place of a row, never by counting rows off, so that each is as quick as the first.
 */
@Component
public class Rosters {

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	private final RosterCounting counting;

	Rosters(JdbcClient jdbc, Catalogue catalogue, Clock clock,
			@Value("${kedang.roster.many-known-for-seconds:60}") int manyKnownFor) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.counting = new RosterCounting(jdbc, catalogue, clock, Duration.ofSeconds(manyKnownFor));
	}

	/**
	 * A page.
	 * @throws StaleCursorException if the query's cursor is no place in this roster
	 */
	@Transactional(readOnly = true)
	public RosterPage find(RosterQuery query, Reader reader) {
		return find(query, reader, List.of());
	}

	/**
	 * A page whose rows have the values of further columns.
	 * @throws StaleCursorException if the query's cursor is no place in this roster
	 */
	@Transactional(readOnly = true)
	public RosterPage find(RosterQuery wanted, Reader reader, List<RosterColumn> columns) {
		RosterQuery query = wanted.within(reader, this.catalogue);
		if (query.q().isEmpty()) {
			CustomPlans.ofPage(this.jdbc);
		}
		else {
			CustomPlans.wanted(this.jdbc);
		}
		Long run = CurrentRun.of(this.jdbc);
		RosterRange range = RosterRange.of(this.jdbc, run, query);
		boolean gathering = RosterGathering.isWanted(this.jdbc, query, range);
		if (gathering) {
			CustomPlans.ofFew(this.jdbc);
		}
		RosterSql sql = new RosterSql(this.jdbc, query, reader, this.catalogue, run, range, gathering);
		boolean backwards = query.before() != null;
		RosterCursor cursor = cursor(query);
		List<Placed> found = new ArrayList<>();
		for (Section section : sections(query.sort(), cursor, backwards)) {
			int missing = query.limit() + 1 - found.size();
			if (missing > 0) {
				found.addAll(read(query, sql, section, backwards, missing, cursor, reader, columns));
			}
		}
		return page(query, found, backwards, cursor != null, run);
	}

	/**
	 * How many customers the roster has on all its pages, exact up to
	 * {@link RosterCount#EXACT}. That there are more is remembered for a while.
	 */
	@Transactional(readOnly = true)
	public RosterCount count(RosterQuery query, Reader reader) {
		return this.counting.count(query, reader);
	}

	/**
	 * The same where it is quickly told; null where much would have to be read for it, so
	 * that a page need not wait.
	 */
	@Transactional(readOnly = true)
	public @Nullable RosterCount quickCount(RosterQuery query, Reader reader) {
		return this.counting.quickly(query, reader);
	}

	/**
	 * How many customers the roster has, however many: that takes as long as reading them
	 * all.
	 */
	@Transactional(readOnly = true)
	public RosterCount countAll(RosterQuery query, Reader reader) {
		return this.counting.all(query, reader);
	}

	private static @Nullable RosterCursor cursor(RosterQuery query) {
		String text = (query.before() != null) ? query.before() : query.after();
		return (text != null) ? RosterCursor.parse(text, query.sort(), query.descending()) : null;
	}

	/** What to read, in this order, until the page is full. */
	private static List<Section> sections(RosterSort sort, @Nullable RosterCursor cursor, boolean backwards) {
		if (!sort.isNullable()) {
			return List.of((cursor != null) ? Section.WITH_VALUE_FROM_CURSOR : Section.WITH_VALUE);
		}
		if (cursor == null) {
			return List.of(Section.WITH_VALUE, Section.WITHOUT_VALUE);
		}
		if (cursor.value() == null) {
			return backwards ? List.of(Section.WITHOUT_VALUE_FROM_CURSOR, Section.WITH_VALUE)
					: List.of(Section.WITHOUT_VALUE_FROM_CURSOR);
		}
		return backwards ? List.of(Section.WITH_VALUE_FROM_CURSOR)
				: List.of(Section.WITH_VALUE_FROM_CURSOR, Section.WITHOUT_VALUE);
	}

	private List<Placed> read(RosterQuery query, RosterSql sql, Section section, boolean backwards, int limit,
			@Nullable RosterCursor cursor, Reader reader, List<RosterColumn> columns) {
		RosterRows rows = new RosterRows(this.catalogue, reader);
		return this.jdbc
			.sql(sql.rows(sql.ids(section, backwards, limit), ColumnSql.of(columns)) + sql.order(section, backwards))
			.params(sql.parameters(cursor))
			.query((row, number) -> {
				RosterRow customer = rows.row(row);
				return placed(query, customer.with(ColumnSql.values(row, customer, columns, rows)), row);
			})
			.list();
	}

	private static Placed placed(RosterQuery query, RosterRow row, ResultSet result) throws SQLException {
		return new Placed(row,
				new RosterCursor(query.sort(), query.descending(), result.getString("sort_value"), row.id()));
	}

	private static RosterPage page(RosterQuery query, List<Placed> found, boolean backwards, boolean midway,
			@Nullable Long run) {
		boolean more = found.size() > query.limit();
		List<Placed> page = new ArrayList<>(more ? found.subList(0, query.limit()) : found);
		if (backwards) {
			Collections.reverse(page);
		}
		boolean after = backwards ? midway : more;
		boolean before = backwards ? more : midway;
		String next = (after && !page.isEmpty()) ? page.get(page.size() - 1).place().text() : null;
		String previous = (before && !page.isEmpty()) ? page.get(0).place().text() : null;
		return new RosterPage(page.stream().map(Placed::row).toList(), next, previous, run);
	}

	private record Placed(RosterRow row, RosterCursor place) {
	}

}
