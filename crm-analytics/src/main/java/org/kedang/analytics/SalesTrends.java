package org.kedang.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.trend.Driver;

import org.springframework.stereotype.Component;

/**
 * Reads counted sales month by month. The month at hand is left out, as it is not over;
 * so are months after the last one in which the firm sold anything, which are missing
 * rather than bad.
 */
@Component
public class SalesTrends {

	/** The driver that counts months. */
	public static final String TIME = "TIME";

	/** So many days without orders at the end of a month happen. */
	private static final int MISSING_DAYS = 3;

	private final SalesCells cells;

	SalesTrends(SalesCells cells) {
		this.cells = cells;
	}

	/**
	 * One measure of all or of a part.
	 * @param figures what was counted
	 * @return empty where there is no whole month with anything
	 */
	public Optional<SalesSeries> of(SalesFigures figures, Measure measure, Dimension part, String key) {
		YearMonth last = last(figures);
		List<Cell> cells = this.cells.months(part, key);
		YearMonth first = cells.stream()
			.filter((cell) -> value(measure, cell) != 0)
			.map((cell) -> YearMonth.parse(cell.column()))
			.findFirst()
			.orElse(null);
		if (first == null || last == null || first.isAfter(last)) {
			return Optional.empty();
		}
		int months = (int) first.until(last, ChronoUnit.MONTHS) + 1;
		List<Driver> drivers = new ArrayList<>();
		for (Measure driver : drivers(measure)) {
			drivers.add(new Driver(driver.name(), values(driver, cells, first, months), false));
		}
		drivers.add(Driver.time(TIME, months));
		return Optional.of(new SalesSeries(first, values(measure, cells, first, months), drivers,
				peers(measure, part, key, first, months)));
	}

	private static @Nullable YearMonth last(SalesFigures figures) {
		LocalDate asOf = figures.asOf();
		LocalDate lastDay = figures.lastDay();
		if (asOf == null || lastDay == null) {
			return null;
		}
		YearMonth over = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
		YearMonth sold = YearMonth.from(lastDay);
		if (!sold.isBefore(over)) {
			return over;
		}
		// a month whose orders end well before it does has not been brought in whole
		return (lastDay.getDayOfMonth() + MISSING_DAYS < lastDay.lengthOfMonth()) ? sold.minusMonths(1) : sold;
	}

	private static List<Measure> drivers(Measure measure) {
		return switch (measure) {
			case CUSTOMERS -> List.of(Measure.NEWCOMERS, Measure.CONTACTS);
			case NEWCOMERS -> List.of(Measure.CONTACTS);
			default -> List.of(Measure.CUSTOMERS, Measure.CONTACTS);
		};
	}

	/** Parts of the same dimension; of everything, its provinces and categories. */
	private List<SalesSeries.Peer> peers(Measure measure, Dimension part, String key, YearMonth first, int months) {
		List<SalesSeries.Peer> peers = new ArrayList<>();
		for (Dimension dimension : (part == Dimension.ALL) ? List.of(Dimension.REGION, Dimension.CATEGORY)
				: List.of(part)) {
			Map<String, List<Cell>> byKey = new TreeMap<>();
			for (Cell cell : this.cells.of(dimension, Dimension.MONTH, 0)) {
				byKey.computeIfAbsent(cell.row(), (row) -> new ArrayList<>()).add(cell);
			}
			byKey.remove(key);
			byKey.forEach((peer, cells) -> peers
				.add(new SalesSeries.Peer(dimension.name(), peer, values(measure, cells, first, months))));
		}
		return peers;
	}

	private static double[] values(Measure measure, List<Cell> cells, YearMonth first, int months) {
		double[] values = new double[months];
		for (Cell cell : cells) {
			long month = first.until(YearMonth.parse(cell.column()), ChronoUnit.MONTHS);
			if (month >= 0 && month < months) {
				values[(int) month] = value(measure, cell);
			}
		}
		return values;
	}

	private static double value(Measure measure, Cell cell) {
		BigDecimal value = measure.of(cell);
		return (value != null) ? value.doubleValue() : 0;
	}

}
