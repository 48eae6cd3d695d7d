package org.kedang.ingest.merge;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the values of one archive came from: the last change of each field, else the way
 * the archive was made. A form and a merge are a person's word; a file and a program have
 * merely brought it.
 */
final class Origins {

	private final Map<String, Origin> changed;

	private final Origin made;

	private final boolean minimal;

	private Origins(Map<String, Origin> changed, Origin made, boolean minimal) {
		this.changed = changed;
		this.made = made;
		this.minimal = minimal;
	}

	static Origins of(JdbcClient jdbc, long customer) {
		Map<String, Origin> changed = new HashMap<>();
		jdbc.sql("""
				select distinct on (field) field, source, at from customer_change where customer_id = ?
				order by field, id desc
				""").param(customer).query((row) -> {
			boolean typed = row.getString("source").matches("FORM|MERGE|UNMERGE");
			changed.put(row.getString("field"), new Origin(typed, Moments.of(row, "at")));
		});
		return jdbc.sql("select import_id is null as typed, created_at, minimal from customer where id = ?")
			.param(customer)
			.query((row, at) -> new Origins(changed, new Origin(row.getBoolean("typed"), Moments.of(row, "created_at")),
					row.getBoolean("minimal")))
			.single();
	}

	Known known(Field field, @Nullable String text) {
		Origin origin = this.changed.getOrDefault(field.key(), this.made);
		Known.Trust trust = this.minimal ? Known.Trust.STOPGAP
				: origin.typed() ? Known.Trust.TYPED : Known.Trust.BROUGHT;
		return new Known(text, trust, origin.at());
	}

	private record Origin(boolean typed, Instant at) {
	}

}
