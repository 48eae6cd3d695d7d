package org.kedang.customer;

import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;
import org.kedang.customer.RosterSql.Section;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whole rosters as they are at one moment, row by row through a cursor of the database:
 * however long they are, little of them is in memory.
 */
@Component
public class RosterExport {

	private static final int FETCHED = 1000;

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	RosterExport(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * The fields that may leave the house: all but the secret ones and those hidden from
	 * the reader; of both kinds together only those they share.
	 */
	public List<Field> fields(@Nullable Subject kind, Reader reader) {
		Subject subject = (kind != null) ? kind : Subject.INDIVIDUAL;
		return this.catalogue.fields(subject)
			.stream()
			.filter((field) -> !field.isSecret() && field.storage() != Storage.IMPORT_ONLY)
			.filter((field) -> kind != null || field.storage() == Storage.CUSTOMER
					|| field.storage() == Storage.FIGURES)
			.filter((field) -> sight(field, kind, reader) != Sight.HIDDEN)
			.toList();
	}

	/**
	 * Passes every row of the roster, in its order.
	 * @param query which roster; its cursor and limit do not matter
	 * @param fields further values wanted of each row, as canonical texts, users and
	 * customers by their names and numbers; personal ones are masked for readers without
	 * the right
	 * @param consumer takes a row and the values of the fields
	 * @return how many rows there were
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public long forEach(RosterQuery query, Reader reader, List<Field> fields,
			BiConsumer<RosterRow, List<@Nullable String>> consumer) {
		return rows(query, reader, fields.stream().map((field) -> column(field, query.kind(), reader)).toList(),
				consumer);
	}

	/**
	 * Passes every row of the roster, in its order, with the values of some columns.
	 * @return how many rows there were
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public long rows(RosterQuery query, Reader reader, List<RosterColumn> columns,
			BiConsumer<RosterRow, List<@Nullable String>> consumer) {
		CustomPlans.wanted(this.jdbc);
		Long run = CurrentRun.of(this.jdbc);
		RosterQuery allowed = query.after(null).within(reader, this.catalogue);
		RosterSql sql = new RosterSql(this.jdbc, allowed, reader, this.catalogue, run);
		List<String> more = ColumnSql.of(columns);
		RosterRows rows = new RosterRows(this.catalogue, reader);
		long[] count = { 0 };
		for (Section section : sections(allowed.sort())) {
			this.jdbc.sql(sql.rows(sql.ids(section, false, 0), more) + sql.order(section, false))
				.params(sql.parameters(null))
				.withFetchSize(FETCHED)
				.query((ResultSet row) -> {
					RosterRow customer = rows.row(row);
					consumer.accept(customer, ColumnSql.values(row, customer, columns, rows));
					count[0]++;
				});
		}
		return count[0];
	}

	/**
	 * Where the reader sees the field of one kind differently, that counts for its rows.
	 */
	private RosterColumn column(Field field, @Nullable Subject kind, Reader reader) {
		return ((kind != null) ? Optional.<Field>empty() : this.catalogue.find(Subject.CORPORATE, field.key()))
			.filter((other) -> reader.sight(other) != reader.sight(field))
			.map((other) -> new RosterColumn(field.key(), field, other))
			.orElseGet(() -> RosterColumn.everywhere(field));
	}

	/** Of both kinds together it is that of the kind whose field is kept more closely. */
	private Sight sight(Field field, @Nullable Subject kind, Reader reader) {
		Sight own = reader.sight(field);
		return (kind != null) ? own
				: this.catalogue.find(Subject.CORPORATE, field.key()).map(reader::sight).map(own::and).orElse(own);
	}

	private static List<Section> sections(RosterSort sort) {
		return sort.isNullable() ? List.of(Section.WITH_VALUE, Section.WITHOUT_VALUE) : List.of(Section.WITH_VALUE);
	}

}
