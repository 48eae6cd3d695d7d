package org.kedang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.kedang.analytics.value.BuyingHistories;

/**
 * Purchases of customers, split at the end of a calibration: what the models may know,
 * and what came after. Times are weeks, purchases of one day are one purchase.
 *
 * @param spend mean amount of the repeat purchases, 0 for none
 * @param later purchases after the end
 * @param comingWeeks from the end to the last purchase of all
 */
record Purchases(int[] repeats, double[] last, double[] age, double[] spend, int[] later, double comingWeeks) {

	private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
			DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ofPattern("yyyy/M/d"),
			DateTimeFormatter.ofPattern("M/d/yyyy"));

	/**
	 * Reads a file with commas, or with blanks between its columns.
	 * @param columns of customer, date and amount, by name where the file has a line of
	 * names, by number from 1 where it has none
	 */
	static Purchases read(Path file, List<String> columns, LocalDate end) throws IOException {
		TreeMap<String, NavigableMap<LocalDate, Double>> customers = new TreeMap<>();
		boolean named = !columns.get(0).chars().allMatch(Character::isDigit);
		CsvTable table = named ? CsvTable.read(file, StandardCharsets.UTF_8) : new CsvTable(List.of(),
				Files.readAllLines(file).stream().map((line) -> line.strip().split("[, ]+")).toList());
		int[] at = columns.stream()
			.mapToInt((column) -> named ? table.index(column) : Integer.parseInt(column) - 1)
			.toArray();
		for (String[] row : table.rows()) {
			double amount = Double.parseDouble(row[at[2]]);
			customers.computeIfAbsent(row[at[0]], (key) -> new TreeMap<>()).merge(day(row[at[1]]), amount, Double::sum);
		}
		customers.values().removeIf((days) -> days.firstKey().isAfter(end));
		return of(List.copyOf(customers.values()), end);
	}

	private static Purchases of(List<NavigableMap<LocalDate, Double>> customers, LocalDate end) {
		int n = customers.size();
		LocalDate latest = customers.stream().map(NavigableMap::lastKey).max(LocalDate::compareTo).orElse(end);
		Purchases all = new Purchases(new int[n], new double[n], new double[n], new double[n], new int[n],
				weeks(end, latest));
		for (int i = 0; i < n; i++) {
			NavigableMap<LocalDate, Double> days = customers.get(i);
			NavigableMap<LocalDate, Double> known = days.headMap(end, true);
			LocalDate first = days.firstKey();
			all.repeats[i] = known.size() - 1;
			all.last[i] = weeks(first, known.lastKey());
			all.age[i] = weeks(first, end);
			all.spend[i] = known.tailMap(first, false).values().stream().mapToDouble((v) -> v).average().orElse(0);
			all.later[i] = days.size() - known.size();
		}
		return all;
	}

	private static LocalDate day(String cell) {
		String text = cell.contains(" ") ? cell.substring(0, cell.indexOf(' ')) : cell;
		for (DateTimeFormatter format : DAYS) {
			try {
				return LocalDate.parse(text, format);
			}
			catch (DateTimeParseException other) {
				// the next format may fit
			}
		}
		throw new IllegalArgumentException("No day: " + cell);
	}

	private static double weeks(LocalDate from, LocalDate to) {
		return Math.max(0, ChronoUnit.DAYS.between(from, to)) / 7.0;
	}

	int customers() {
		return this.repeats.length;
	}

	/**
	 * What the models may know of some of the customers, each as often as it is named.
	 */
	BuyingHistories histories(int[] chosen) {
		return BuyingHistories.of(Arrays.stream(chosen).map((i) -> this.repeats[i]).toArray(),
				Arrays.stream(chosen).mapToDouble((i) -> this.last[i]).toArray(),
				Arrays.stream(chosen).mapToDouble((i) -> this.age[i]).toArray());
	}

}
