package org.kedang.analytics;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

/**
 * What customers are grouped by.
 */
public enum CustomerGrouping {

	/** Everybody in one group. */
	ALL("'ALL'"),

	/** I or C. */
	KIND("c.kind::text"),

	/** The province's two digits. */
	REGION("left(c.region, 2)", "region"),

	/** Of the firm, or in which a person works. */
	INDUSTRY("coalesce(k.industry, i.industry)", "industry"),

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
	SOURCE("c.source_channel", "sourceChannel");

	/** The key of those of whom it is not known. */
	public static final String UNKNOWN = "";

	private final String sql;

	private final @Nullable String field;

	CustomerGrouping(String sql) {
		this(sql, null);
	}

	CustomerGrouping(String sql, @Nullable String field) {
		this.sql = sql;
		this.field = field;
	}

	/**
	 * Whether the reader sees the field that customers are grouped by, of either kind.
	 */
	public boolean isOpenTo(Reader reader) {
		String key = this.field;
		return key == null || reader.seesPlainOfAll(key);
	}

	/** The key as text, empty where it is not known. */
	String sql() {
		return "coalesce(" + this.sql + ", '')";
	}

}
