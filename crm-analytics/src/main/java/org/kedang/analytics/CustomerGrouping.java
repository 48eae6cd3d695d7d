package org.kedang.analytics;

/**
 * What customers are grouped by.
 */
public enum CustomerGrouping {

	/** Everybody in one group. */
	ALL("'ALL'"),

	/** I or C. */
	KIND("c.kind::text"),

	/** The province's two digits. */
	REGION("left(c.region, 2)"),

	/** Of the firm, or in which a person works. */
	INDUSTRY("coalesce(k.industry, i.industry)"),

	/** The run's RFM class, 1 to 8. */
	RFM_CLASS("s.class::text"),

	/** The run's value grade, A to D. */
	VALUE_GRADE("s.value_grade::text"),

	/** The run's segment, from 1. */
	SEGMENT("o.segment::text"),

	/** The owner's id. */
	OWNER("c.owner_id::text"),

	/** The id of the owner's team. */
	TEAM("u.team_id::text"),

	/** The source channel. */
	SOURCE("c.source_channel");

	/** The key of those of whom it is not known. */
	public static final String UNKNOWN = "";

	private final String sql;

	CustomerGrouping(String sql) {
		this.sql = sql;
	}

	/** The key as text, empty where it is not known. */
	String sql() {
		return "coalesce(" + this.sql + ", '')";
	}

}
