package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.kedang.analytics.basket.AssociationRules;
import org.kedang.analytics.basket.Baskets;
import org.kedang.analytics.basket.FrequentItemSets;
import org.kedang.analytics.basket.MiningLimits;
import org.kedang.analytics.basket.Rule;
import org.kedang.analytics.segment.Clustering;
import org.kedang.analytics.segment.KMeans;
import org.kedang.analytics.segment.Points;
import org.kedang.analytics.segment.Segmentation;
import org.kedang.analytics.segment.Standardiser;

/**
 * Times patterns: {@code PatternBench groceries.csv [support confidence]}, one basket a
 * line, items divided by commas; and k-means for 1,000,000 customers made up from a seed.
 */
public final class PatternBench {

	private static final PrintStream OUT = System.out;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int WARM = 20;

	private static final int CUSTOMERS = 1_000_000;

	private static final int STARTS = 10;

	private static final long SEED = 42;

	private PatternBench() {
	}

	public static void main(String[] args) throws IOException {
		double support = (args.length > 1) ? Double.parseDouble(args[1]) : 0.001;
		double confidence = (args.length > 2) ? Double.parseDouble(args[2]) : 0.8;
		Baskets baskets = read(Path.of(args[0]));
		MiningLimits limits = MiningLimits.ofSupport(support, baskets, 10, 5_000_000);
		double least = Double.POSITIVE_INFINITY;
		for (int run = 0; run <= WARM; run++) {
			long began = THREADS.getCurrentThreadCpuTime();
			FrequentItemSets found = FrequentItemSets.of(baskets, limits);
			List<Rule> rules = AssociationRules.of(found, confidence);
			double millis = (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
			least = Math.min(least, millis);
			if (run == 0 || run == WARM) {
				OUT.printf("%,d baskets: %,d item sets%s, %,d rules; %s run %.1f ms of processor, best %.1f ms%n",
						baskets.size(), found.size(), found.capped() ? " (capped)" : "", rules.size(),
						(run == 0) ? "first" : "last", millis, least);
			}
		}
		cluster();
	}

	private static Baskets read(Path file) throws IOException {
		Map<String, Integer> numbers = new HashMap<>();
		Baskets baskets = new Baskets(Integer.MAX_VALUE);
		for (String line : Files.readAllLines(file)) {
			baskets.add(Stream.of(line.split(","))
				.map(String::trim)
				.mapToInt((item) -> numbers.computeIfAbsent(item, (name) -> numbers.size()))
				.toArray());
		}
		return baskets;
	}

	private static void cluster() {
		Points raw = customers();
		Stopwatch watch = new Stopwatch(OUT);
		watch.start();
		Points points = Standardiser.of(raw, true, true, true).apply(raw);
		watch.lap("standardised");
		for (int k = 2; k <= 8; k++) {
			Clustering clustering = new KMeans(k, STARTS, SEED).fit(points);
			watch.lap("k = %d, inertia %.3f".formatted(k, clustering.inertia()));
		}
		Segmentation segmentation = Segmentation.of(points, 8, STARTS, SEED);
		watch.lap("segments chosen: %d".formatted(segmentation.clustering().k()));
		watch.total();
	}

	/** Days since the last purchase, purchases and amount, alike to a retailer's. */
	private static Points customers() {
		Random random = new Random(SEED);
		double[] values = new double[CUSTOMERS * 3];
		for (int row = 0; row < CUSTOMERS; row++) {
			double loyalty = random.nextGaussian();
			values[row * 3] = Math.floor(Math.exp(4 - 0.9 * loyalty + 0.8 * random.nextGaussian()));
			values[row * 3 + 1] = 1 + Math.floor(Math.exp(0.7 + 0.8 * loyalty + 0.3 * random.nextGaussian()));
			values[row * 3 + 2] = Math.rint(values[row * 3 + 1] * Math.exp(5.8 + 0.6 * random.nextGaussian()) * 100)
					/ 100;
		}
		return new Points(values, 3);
	}

}
