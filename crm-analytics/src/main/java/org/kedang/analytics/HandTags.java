package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;

import org.kedang.analytics.portrait.TagIndexBuilder;
import org.kedang.analytics.portrait.TagKind;

/**
 * The tags that people have given.
 */
final class HandTags implements TagSource {

	private final RowsByCustomer given;

	HandTags(Connection reading) throws SQLException {
		this.given = new RowsByCustomer(reading,
				"""
						select g.customer_id, t.name from customer_tag g join tag t on t.id = g.tag_id order by g.customer_id, t.id
						""");
	}

	@Override
	public void add(ScoreLine line, TagIndexBuilder tags) throws SQLException {
		boolean more = this.given.moveTo(line.customer());
		while (more) {
			tags.addFree("tag:" + this.given.row().getString(2), TagKind.MANUAL, false);
			more = this.given.another(line.customer());
		}
	}

	@Override
	public void close() throws SQLException {
		this.given.close();
	}

}
