package org.kedang.analytics.segment;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.OnlineRetail;
import org.kedang.analytics.value.BuyingHistories;

/**
 * The figures of the real retailer that several tests look at, returns ignored; its
 * workbook is read once.
 */
public final class RetailFigures {

	private static @Nullable RetailFigures read;

	private final Collection<OnlineRetail.Row> customers;

	private final TreeMap<YearMonth, BigDecimal> months = new TreeMap<>();

	private final TreeMap<Integer, TreeSet<LocalDate>> days = new TreeMap<>();

	private RetailFigures(OnlineRetail retail) {
		this.customers = retail.customers(LocalDate.of(2011, 12, 10), false).values();
		retail.orders().forEach((key, order) -> {
			this.months.merge(YearMonth.from(order.day), order.gross, BigDecimal::add);
			if (order.gross.signum() > 0) {
				this.days.computeIfAbsent(key.customer(), (customer) -> new TreeSet<>()).add(order.day);
			}
		});
	}

	public static synchronized RetailFigures read() throws IOException, XMLStreamException {
		if (read == null) {
			read = new RetailFigures(OnlineRetail.read());
		}
		return read;
	}

	public double[] recency() {
		return column(OnlineRetail.Row::recencyDays);
	}

	public double[] frequency() {
		return column(OnlineRetail.Row::frequency);
	}

	public double[] monetary() {
		return column((row) -> row.monetary().doubleValue());
	}

	private double[] column(ToDoubleFunction<OnlineRetail.Row> figure) {
		return this.customers.stream().mapToDouble(figure).toArray();
	}

	/** What the buying models know of the customers on the last day, in days. */
	public BuyingHistories histories() {
		LocalDate end = this.days.values().stream().map(TreeSet::last).max(LocalDate::compareTo).orElseThrow();
		return BuyingHistories.of(this.days.values().stream().mapToInt((days) -> days.size() - 1).toArray(),
				this.days.values().stream().mapToDouble((days) -> days(days.first(), days.last())).toArray(),
				this.days.values().stream().mapToDouble((days) -> days(days.first(), end)).toArray());
	}

	private static double days(LocalDate from, LocalDate to) {
		return ChronoUnit.DAYS.between(from, to);
	}

	/** The amounts of the whole months, December 2010 to November 2011. */
	public double[] months() {
		return this.months.headMap(YearMonth.of(2011, 12))
			.values()
			.stream()
			.mapToDouble(BigDecimal::doubleValue)
			.toArray();
	}

}
