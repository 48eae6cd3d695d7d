package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;

import org.kedang.analytics.portrait.TagIndexBuilder;
import org.kedang.analytics.portrait.TagKind;

/**
 * The tags that people have given.
 */
final class HandTags {

	private static final String GIVEN = """
			select g.customer_id, t.name from customer_tag g join tag t on t.id = g.tag_id order by g.customer_id, t.id
			""";

	private HandTags() {
	}

	/** Adds those of all customers. */
	static void add(Connection reading, TagIndexBuilder tags) throws SQLException {
		try (BinaryCopy given = new BinaryCopy(reading, GIVEN)) {
			while (given.next()) {
				tags.again(given.bigint());
				tags.addFree("tag:" + given.text(), TagKind.MANUAL, false);
			}
		}
	}

}
