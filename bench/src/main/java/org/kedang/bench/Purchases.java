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
import java.util.stream.IntStream;

import org.kedang.analytics.churn.Features;
import org.kedang.analytics.churn.PurchaseFeatures;
import org.kedang.analytics.value.BuyingHistories;

/**
 * Purchases of customers, split at the end of a calibration: what the models may know,
 * and what came after. Times are weeks, purchases of one day are one purchase.
 *
 * @param spend mean amount of the repeat purchases, 0 for none
 * @param amount of all purchases up to the end
 * @param later purchases after the end
 * @param comingWeeks from the end to the last day known
 */
record Purchases(int[] repeats, double[] last, double[] age, double[] spend, double[] amount, int[] later,
		double comingWeeks) {

	private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
			DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ofPattern("yyyy/M/d"),
			DateTimeFormatter.ofPattern("M/d/yyyy"));

	/**
	 * Reads a file with commas, or with blanks between its columns.
	 * @param columns of customer, date and amount, by name where the file has a line of
	 * names, by number from 1 where it has none
	 * @return amounts by customer and day
	 */
	static List<NavigableMap<LocalDate, Double>> read(Path file, List<String> columns) throws IOException {
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
		return List.copyOf(customers.values());
	}

	/** The last day on which anybody bought. */
	static LocalDate latest(List<NavigableMap<LocalDate, Double>> customers) {
		return customers.stream().map(NavigableMap::lastKey).max(LocalDate::compareTo).orElseThrow();
	}

	/**
	 * Those who had bought by the end, what they did up to it and from then until another
	 * day.
	 */
	static Purchases of(List<NavigableMap<LocalDate, Double>> customers, LocalDate end, LocalDate until) {
		List<NavigableMap<LocalDate, Double>> known = customers.stream()
			.filter((days) -> !days.firstKey().isAfter(end))
			.toList();
		int n = known.size();
		Purchases all = new Purchases(new int[n], new double[n], new double[n], new double[n], new double[n],
				new int[n], weeks(end, until));
		for (int i = 0; i < n; i++) {
			all.take(i, known.get(i), end, until);
		}
		return all;
	}

	private void take(int i, NavigableMap<LocalDate, Double> days, LocalDate end, LocalDate until) {
		NavigableMap<LocalDate, Double> before = days.headMap(end, true);
		LocalDate first = days.firstKey();
		this.repeats[i] = before.size() - 1;
		this.last[i] = weeks(first, before.lastKey());
		this.age[i] = weeks(first, end);
		this.spend[i] = before.tailMap(first, false).values().stream().mapToDouble((v) -> v).average().orElse(0);
		this.amount[i] = before.values().stream().mapToDouble((v) -> v).sum();
		this.later[i] = days.headMap(until, true).size() - before.size();
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

	/** What a supervised model may know. */
	Features features() {
		return PurchaseFeatures.of(
				IntStream.range(0, customers()).mapToDouble((i) -> this.age[i] - this.last[i]).toArray(),
				Arrays.stream(this.repeats).map((x) -> x + 1).toArray(), this.age, this.amount);
	}

	/** Who bought after the end. */
	boolean[] boughtAgain() {
		boolean[] again = new boolean[customers()];
		for (int i = 0; i < again.length; i++) {
			again[i] = this.later[i] > 0;
		}
		return again;
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
