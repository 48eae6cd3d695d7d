package org.kedang.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fields that rosters may show beside what every roster has, and which columns a
 * person wants. Secret fields are no columns; personal ones are masked, row by row, for
 * readers without the right.
 */
@Component
public class RosterColumns {

	/** Columns on one roster. */
	public static final int MOST = 30;

	/** Fields that every row has anyway. */
	private static final Set<String> STANDARD = Set.of("number", "name", "mobile", "region", "owner", "status",
			"acquiredOn", "netAmount", "lastPurchaseOn");

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	RosterColumns(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * All that are offered, by key, in the order of the catalogue: none that is hidden
	 * from the reader.
	 */
	public Map<String, RosterColumn> offered(Reader reader) {
		Map<String, RosterColumn> offered = new LinkedHashMap<>();
		for (Subject subject : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			for (Field field : this.catalogue.fields(subject)) {
				if (!field.isSecret() && field.storage() != Storage.IMPORT_ONLY && !STANDARD.contains(field.key())
						&& !reader.isHidden(field)) {
					offered.merge(field.key(), column(subject, field),
							(one, other) -> new RosterColumn(field.key(), one.individual(), other.corporate()));
				}
			}
		}
		return offered;
	}

	private static RosterColumn column(Subject subject, Field field) {
		boolean corporate = subject == Subject.CORPORATE;
		return new RosterColumn(field.key(), corporate ? null : field, corporate ? field : null);
	}

	/** The keys of the columns that the reader wants; none: as the house has it. */
	@Transactional(readOnly = true)
	public List<String> wanted(Reader reader) {
		return this.jdbc.sql("select unnest(columns) from roster_preference where user_id = ? and columns is not null")
			.param(reader.id())
			.query(String.class)
			.list();
	}

	/**
	 * Has the reader's rosters show these columns.
	 * @param keys at most {@link #MOST}; null: as the house has it
	 */
	@Transactional
	public void want(@Nullable List<String> keys, Reader reader) {
		this.jdbc.sql("""
				insert into roster_preference (user_id, columns) values (:reader, :columns::text[])
				on conflict (user_id) do update set columns = excluded.columns
				""")
			.param("reader", reader.id())
			.param("columns", (keys == null || keys.isEmpty()) ? null : "{" + String.join(",", keys) + "}")
			.update();
	}

}
