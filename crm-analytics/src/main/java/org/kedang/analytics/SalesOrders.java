package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Calendar;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Keys;
import org.kedang.analytics.sales.Lines;
import org.kedang.analytics.sales.Margins;
import org.kedang.analytics.sales.SalesCube;

/**
 * Puts the lines of an order together as they are read, and counts it.
 */
final class SalesOrders {

	private final SalesCustomers customers;

	private final Calendar calendar;

	private final SalesCube cube;

	private final Keys channels;

	private final Keys categories;

	private final Margins margins = new Margins();

	private final Lines lines = new Lines();

	private long customer;

	private long order;

	private LocalDate day = LocalDate.EPOCH;

	private int channel;

	private long count;

	private @Nullable LocalDate lastDay;

	SalesOrders(SalesCustomers customers, Calendar calendar, SalesCube cube) {
		this.customers = customers;
		this.calendar = calendar;
		this.cube = cube;
		this.channels = customers.keys(Dimension.CHANNEL);
		this.categories = customers.keys(Dimension.CATEGORY);
	}

	/** The next row: customer, order, day, channel, category and three figures. */
	void line(ResultSet row, Progress progress) throws SQLException {
		if (row.getLong(2) != this.order) {
			end();
			begin(row);
			if (this.count % Progress.STEP == 0) {
				progress.report(this.count, 0);
			}
		}
		this.lines.add(this.categories.number(row.getString(5)), row.getLong(6), row.getLong(7), row.getLong(8));
	}

	private void begin(ResultSet row) throws SQLException {
		if (row.getLong(1) != this.customer) {
			this.customer = row.getLong(1);
			int place = this.customers.find(this.customer);
			this.cube.customer(place + 1, this.customers.numbers(place));
			this.margins.customer(place);
		}
		this.order = row.getLong(2);
		this.day = LocalDate.ofEpochDay(row.getInt(3));
		this.channel = this.channels.number(row.getString(4));
	}

	/** After the last row. */
	void end() {
		if (this.lines.size() > 0) {
			this.cube.order(this.calendar.month(this.day), this.channel, this.lines);
			this.margins.order(this.lines);
			this.count++;
			if (this.lastDay == null || this.day.isAfter(this.lastDay)) {
				this.lastDay = this.day;
			}
		}
		this.lines.clear();
	}

	Margins margins() {
		return this.margins;
	}

	/** How many orders there were. */
	long count() {
		return this.count;
	}

	/** The last day with one. */
	@Nullable LocalDate lastDay() {
		return this.lastDay;
	}

}
