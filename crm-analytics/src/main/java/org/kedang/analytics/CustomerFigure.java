package org.kedang.analytics;

/**
 * Figures that every customer may have, by which customers are compared. The order is
 * that of stored samples: new ones come last.
 */
public enum CustomerFigure {

	/** Net amount, as the run's RFM counts it. */
	AMOUNT("s.monetary", Unit.MONEY, true),

	/** Orders with an amount above 0. */
	ORDERS("s.frequency", Unit.COUNT, true),

	/** Days since the last purchase. */
	RECENCY("s.recency_days", Unit.COUNT, false),

	/** Amount by orders. */
	AVERAGE_ORDER("s.monetary / nullif(s.frequency, 0)", Unit.MONEY, true),

	/** Expected amount within the 12 months after the day. */
	VALUE_TO_COME("o.expected_value", Unit.MONEY, true),

	/** Expected purchases within the 12 months after the day. */
	PURCHASES_TO_COME("o.expected_purchases", Unit.NUMBER, true),

	/** Probability of being a customer still. */
	ALIVE("o.alive", Unit.SHARE, false),

	/** Probability of buying nothing within the horizon. */
	CHURN("o.churn_probability", Unit.SHARE, false),

	/** Time since the last purchase in intervals of one's own. */
	SILENCE("o.silence", Unit.NUMBER, true),

	/** Points of the relationship, 0 to 100. */
	RELATIONSHIP("o.relationship_points", Unit.NUMBER, false),

	/** Contacts within the year. */
	CONTACTS("o.relationship_inputs[2]", Unit.COUNT, false),

	/** Mean satisfaction, 1 to 5. */
	SATISFACTION("o.relationship_inputs[4]", Unit.NUMBER, false),

	/** Points of credit, 0 to 1000, of those who are graded. */
	CREDIT("case when o.credit_grade is not null then o.credit_points end", Unit.COUNT, false),

	/** Filled share of the archive. */
	COMPLETENESS("c.completeness / 100.0", Unit.SHARE, false);

	private final String sql;

	private final Unit unit;

	private final boolean skewed;

	CustomerFigure(String sql, Unit unit, boolean skewed) {
		this.sql = sql;
		this.unit = unit;
		this.skewed = skewed;
	}

	/**
	 * The figure of customer {@code c} with score {@code s} and outlook {@code o}, as
	 * double precision.
	 */
	String sql() {
		return "(" + this.sql + ")::float8";
	}

	/** How it is written. */
	public Unit unit() {
		return this.unit;
	}

	/**
	 * Whether few have very much of it, so that its logarithm shows more than itself.
	 */
	public boolean isSkewed() {
		return this.skewed;
	}

	/** How a figure is written. */
	public enum Unit {

		MONEY, COUNT, NUMBER, SHARE

	}

}
