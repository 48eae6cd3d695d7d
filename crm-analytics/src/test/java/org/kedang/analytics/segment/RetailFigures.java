package org.kedang.analytics.segment;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.OnlineRetail;

/**
 * The figures of the real retailer that several tests look at, returns ignored; its
 * workbook is read once.
 */
public final class RetailFigures {

	private static @Nullable RetailFigures read;

	private final Collection<OnlineRetail.Row> customers;

	private final TreeMap<YearMonth, BigDecimal> months = new TreeMap<>();

	private RetailFigures(OnlineRetail retail) {
		this.customers = retail.customers(LocalDate.of(2011, 12, 10), false).values();
		retail.orders()
			.values()
			.forEach((order) -> this.months.merge(YearMonth.from(order.day), order.gross, BigDecimal::add));
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

	/** The amounts of the whole months, December 2010 to November 2011. */
	public double[] months() {
		return this.months.headMap(YearMonth.of(2011, 12))
			.values()
			.stream()
			.mapToDouble(BigDecimal::doubleValue)
			.toArray();
	}

}
