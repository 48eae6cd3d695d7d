package org.kedang.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The history of archives, field by field.
 */
@Component
class CustomerChanges {

	/** What stands in the history in place of a SECRET value. */
	private static final String HIDDEN = "•••";

	private final JdbcClient jdbc;

	CustomerChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void record(Long customer, @Nullable Long author, String source, List<Change> changes) {
		for (Change change : changes) {
			this.jdbc.sql("""
					insert into customer_change (customer_id, user_id, source, field, before, after)
					values (?, ?, ?, ?, ?, ?)
					""")
				.param(customer)
				.param(author)
				.param(source)
				.param(change.field().key())
				.param(shown(change, change.before()))
				.param(shown(change, change.after()))
				.update();
		}
	}

	private static @Nullable String shown(Change change, @Nullable String text) {
		return (text != null && change.field().isSecret()) ? HIDDEN : text;
	}

}
