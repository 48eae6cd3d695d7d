package org.kedang.analytics.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;

/**
 * The buyers of the CDNOW sample, calibrated until 1997-09-30 and held out for 39 weeks,
 * in weeks. Tests are skipped where the file is missing.
 */
record Cdnow(int[] repeats, double[] last, double[] age, double[] spend, int[] later) {

	static final double HOLD_OUT = 39;

	private static final LocalDate END = LocalDate.of(1997, 9, 30);

	static Cdnow read() throws IOException {
		Path file = Path.of(System.getProperty("kedang.folder", ".."), "../shared/data/analytics/CDNOW_sample.txt");
		Assumptions.assumeTrue(Files.isReadable(file), () -> "SKIPPED: no " + file);
		TreeMap<String, TreeMap<LocalDate, Double>> buyers = new TreeMap<>();
		for (String line : Files.readAllLines(file)) {
			String[] cells = line.strip().split(" +");
			buyers.computeIfAbsent(cells[1], (key) -> new TreeMap<>())
				.merge(LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE), Double.valueOf(cells[4]),
						Double::sum);
		}
		return of(new ArrayList<>(buyers.values()));
	}

	private static Cdnow of(List<TreeMap<LocalDate, Double>> buyers) {
		int n = buyers.size();
		Cdnow all = new Cdnow(new int[n], new double[n], new double[n], new double[n], new int[n]);
		for (int i = 0; i < n; i++) {
			TreeMap<LocalDate, Double> days = buyers.get(i);
			var known = days.headMap(END, true);
			all.repeats[i] = known.size() - 1;
			all.last[i] = weeks(days.firstKey(), known.lastKey());
			all.age[i] = weeks(days.firstKey(), END);
			all.spend[i] = known.tailMap(days.firstKey(), false)
				.values()
				.stream()
				.mapToDouble((v) -> v)
				.average()
				.orElse(0);
			all.later[i] = days.size() - known.size();
		}
		return all;
	}

	private static double weeks(LocalDate from, LocalDate to) {
		return ChronoUnit.DAYS.between(from, to) / 7.0;
	}

	BuyingHistories histories() {
		return BuyingHistories.of(this.repeats, this.last, this.age);
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
