package org.kedang.analytics;

import java.sql.SQLException;

import org.kedang.analytics.portrait.TagIndexBuilder;

/**
 * Something that tells tags of customers, asked by ascending customer.
 */
interface TagSource extends AutoCloseable {

	/**
	 * Adds the tags of the builder's current customer.
	 * @param line what the run says of the customer
	 */
	void add(ScoreLine line, TagIndexBuilder tags) throws SQLException;

	@Override
	void close() throws SQLException;

}
