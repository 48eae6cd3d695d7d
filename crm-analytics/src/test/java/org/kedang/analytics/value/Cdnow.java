package org.kedang.analytics.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;
import org.kedang.analytics.churn.Features;
import org.kedang.analytics.churn.PurchaseFeatures;

/**
 * The buyers of the CDNOW sample, calibrated until 1997-09-30 and held out for 39 weeks,
 * in weeks. Tests are skipped where the file is missing.
 */
record Cdnow(int[] repeats, double[] last, double[] age, double[] spend, double[] amount, int[] later) {

	static final double HOLD_OUT = 39;

	private static final LocalDate END = LocalDate.of(1997, 9, 30);

	/** After two thirds of the calibration. */
	private static final LocalDate EARLIER = LocalDate.of(1997, 7, 1);

	static Cdnow read() throws IOException {
		return of(buyers(), END, LocalDate.MAX);
	}

	/**
	 * What was known earlier, and who bought from then until the end of the calibration.
	 */
	static Cdnow readEarlier() throws IOException {
		return of(buyers(), EARLIER, END);
	}

	private static List<TreeMap<LocalDate, Double>> buyers() throws IOException {
		Path file = Path.of(System.getProperty("kedang.folder", ".."), "../shared/data/analytics/CDNOW_sample.txt");
		Assumptions.assumeTrue(Files.isReadable(file), () -> "SKIPPED: no " + file);
		TreeMap<String, TreeMap<LocalDate, Double>> buyers = new TreeMap<>();
		for (String line : Files.readAllLines(file)) {
			String[] cells = line.strip().split(" +");
			buyers.computeIfAbsent(cells[1], (key) -> new TreeMap<>())
				.merge(LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE), Double.valueOf(cells[4]),
						Double::sum);
		}
		return List.copyOf(buyers.values());
	}

	private static Cdnow of(List<TreeMap<LocalDate, Double>> buyers, LocalDate end, LocalDate until) {
		int n = buyers.size();
		Cdnow all = new Cdnow(new int[n], new double[n], new double[n], new double[n], new double[n], new int[n]);
		for (int i = 0; i < n; i++) {
			TreeMap<LocalDate, Double> days = buyers.get(i);
			LocalDate first = days.firstKey();
			var known = days.headMap(end, true);
			all.repeats[i] = known.size() - 1;
			all.last[i] = weeks(first, known.lastKey());
			all.age[i] = weeks(first, end);
			all.spend[i] = known.tailMap(first, false).values().stream().mapToDouble((v) -> v).average().orElse(0);
			all.amount[i] = known.values().stream().mapToDouble((v) -> v).sum();
			all.later[i] = days.headMap(until, true).size() - known.size();
		}
		return all;
	}

	private static double weeks(LocalDate from, LocalDate to) {
		return ChronoUnit.DAYS.between(from, to) / 7.0;
	}

	BuyingHistories histories() {
		return BuyingHistories.of(this.repeats, this.last, this.age);
	}

	Features features() {
		double[] recency = new double[this.age.length];
		Arrays.setAll(recency, (i) -> this.age[i] - this.last[i]);
		return PurchaseFeatures.of(recency, Arrays.stream(this.repeats).map((x) -> x + 1).toArray(), this.age,
				this.amount);
	}

	boolean[] boughtAgain() {
		boolean[] again = new boolean[this.later.length];
		for (int i = 0; i < again.length; i++) {
			again[i] = this.later[i] > 0;
		}
		return again;
	}

	/**
	 * Share of pairs of a buyer and a non-buyer of the hold-out in which the buyer scores
	 * higher.
	 */
	double auc(double[] scores) {
		double won = 0;
		double pairs = 0;
		for (int i = 0; i < scores.length; i++) {
			for (int j = 0; j < scores.length; j++) {
				if (this.later[i] > 0 && this.later[j] == 0) {
					pairs++;
					won += (scores[i] > scores[j]) ? 1 : (scores[i] == scores[j]) ? 0.5 : 0;
				}
			}
		}
		return won / pairs;
	}

}
