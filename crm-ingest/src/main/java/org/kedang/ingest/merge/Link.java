package org.kedang.ingest.merge;

/**
 * A foreign key of one column. All names are quoted where SQL wants it.
 *
 * @param table the table that refers
 * @param column its column that does
 * @param parent the table referred to
 * @param parentColumn its column
 * @param cascades whether rows go with what they refer to
 * @param nullable whether the column may say nothing
 */
record Link(String table, String column, String parent, String parentColumn, boolean cascades, boolean nullable) {

	boolean isToCustomer() {
		return this.parent.equals("customer");
	}

}
