package org.kedang.analytics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.kedang.analytics.trend.Driver;

/**
 * A measure month by month, from the first month with anything to the last whole one.
 *
 * @param first the first month
 * @param values one a month
 * @param drivers what it may depend on, the same months
 * @param peers the same months of others, by which likeness is judged
 */
public record SalesSeries(YearMonth first, double[] values, List<Driver> drivers, List<Peer> peers) {

	public SalesSeries {
		drivers = List.copyOf(drivers);
		peers = List.copyOf(peers);
	}

	/** The month of that number. */
	public YearMonth month(int number) {
		return this.first.plusMonths(number);
	}

	/** The first month that is to be foretold. */
	public YearMonth next() {
		return month(this.values.length);
	}

	/** The number of a month; outside where it is none of the series. */
	public int number(YearMonth month) {
		return (int) this.first.until(month, ChronoUnit.MONTHS);
	}

	/**
	 * Another part of the same firm.
	 *
	 * @param dimension by name
	 * @param key in it
	 * @param values one a month
	 */
	public record Peer(String dimension, String key, double[] values) {
	}

}
