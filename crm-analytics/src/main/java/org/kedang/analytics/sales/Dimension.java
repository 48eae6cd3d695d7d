package org.kedang.analytics.sales;

import java.util.Arrays;
import java.util.List;

/**
 * By what sales can be looked at. Their order is the order in which a pair of them is
 * kept.
 */
public enum Dimension {

	/** Everything under one key. */
	ALL(Of.CUSTOMER),

	/** I or C. */
	KIND(Of.CUSTOMER),

	/** The first two digits of the customer's region: the province. */
	REGION(Of.CUSTOMER),

	/** The customer's industry, or that of its employer. */
	INDUSTRY(Of.CUSTOMER),

	/** How the customer was found. */
	SOURCE(Of.CUSTOMER),

	/** The current run's value grade, A to D. */
	GRADE(Of.CUSTOMER),

	/** The current run's segment, from 1. */
	SEGMENT(Of.CUSTOMER),

	/** The owner's user id; none for the pool. */
	OWNER(Of.CUSTOMER),

	/** The id of the owner's team. */
	TEAM(Of.CUSTOMER),

	/** How the order came in. */
	CHANNEL(Of.ORDER),

	/** The category of an order's lines. */
	CATEGORY(Of.LINE),

	/** The calendar month of the order's day, as 2024-05. */
	MONTH(Of.TIME),

	/** The quarter, as 2024-Q2. */
	QUARTER(Of.TIME),

	/** The year, as 2024. */
	YEAR(Of.TIME);

	private final Of of;

	Dimension(Of of) {
		this.of = of;
	}

	/** Whether it tells of days. */
	public boolean isTime() {
		return this.of == Of.TIME;
	}

	/** Whether each customer has exactly one value, so that cells add up to customers. */
	public boolean isOfCustomers() {
		return this.of == Of.CUSTOMER;
	}

	/** Those that tell of customers. */
	public static List<Dimension> ofCustomers() {
		return Arrays.stream(values()).filter(Dimension::isOfCustomers).toList();
	}

	/** Whether cells of these two are kept, in this order. */
	public boolean pairsWith(Dimension later) {
		return ordinal() < later.ordinal() && !isTime();
	}

	private enum Of {

		CUSTOMER, ORDER, LINE, TIME

	}

}
