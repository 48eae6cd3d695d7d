package org.kedang.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each of the administrator's own fields by which rosters filter an index of its
 * own, and takes it away with the field. The index finds few customers among a million;
 * its statistics tell the database when there are many, so that it reads the roster in
 * its order instead. Nobody waits meanwhile: customers are read and written all the time.
 */
@Component
public class CustomIndexes {

	private static final Logger log = LoggerFactory.getLogger(CustomIndexes.class);

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	CustomIndexes(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * Makes what is missing, anew what was never finished, and drops what nobody needs.
	 */
	public void keep() {
		Map<String, String> wanted = wanted();
		Map<String, Boolean> there = there();
		List<String> superfluous = there.keySet()
			.stream()
			.filter((name) -> !wanted.containsKey(name) || !Boolean.TRUE.equals(there.get(name)))
			.toList();
		List<String> missing = wanted.keySet()
			.stream()
			.filter((name) -> !Boolean.TRUE.equals(there.get(name)))
			.toList();
		superfluous.forEach((name) -> run("drop index concurrently if exists \"" + name + "\""));
		long made = missing.stream()
			.filter((name) -> run("create index concurrently \"" + name + "\" on customer " + wanted.get(name)))
			.count();
		if (made > 0) {
			run("analyze customer");
		}
	}

	private Map<String, String> wanted() {
		Map<String, String> wanted = new LinkedHashMap<>();
		Stream.of(Subject.INDIVIDUAL, Subject.CORPORATE)
			.flatMap((subject) -> this.catalogue.fields(subject).stream())
			.filter((field) -> field.isCustom() && field.filterable())
			.forEach((field) -> wanted.put(CustomValues.indexName(field), CustomValues.index(field)));
		return wanted;
	}

	/** Those there are, and whether each is whole. */
	private Map<String, Boolean> there() {
		Map<String, Boolean> there = new LinkedHashMap<>();
		this.jdbc.sql("""
				select c.relname, i.indisvalid from pg_index i join pg_class c on c.oid = i.indexrelid
				where i.indrelid = 'customer'::regclass and c.relname ~ '^custom_(words|number|text)_x'
				""").query((row) -> {
			there.put(row.getString(1), row.getBoolean(2));
		});
		return there;
	}

	private boolean run(String statement) {
		try {
			this.jdbc.sql(statement).update();
			return true;
		}
		catch (DataAccessException ex) {
			// such as a value too long for an index: the roster is slower, and the next
			// turn tries again
			log.warn("Could not {}", statement, ex);
			return false;
		}
	}

}
