package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.kedang.analytics.churn.BoostedTrees;
import org.kedang.analytics.churn.Calibrated;
import org.kedang.analytics.churn.Folds;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.Learner;
import org.kedang.analytics.churn.LogisticRegression;
import org.kedang.analytics.churn.Model;
import org.kedang.analytics.churn.TableEncoder;
import org.kedang.analytics.churn.TreeSettings;

/**
 * Judges the product's learners on any CSV file with a column of answers, in folds:
 * {@code LearnBench <csv> --label Churn --positive Yes [--ignore customerID,...]
 * [--folds 10] [--seed 42]}. All that is learnt, columns and calibration too, is learnt
 * from the other folds.
 */
public final class LearnBench {

	private static final PrintStream OUT = System.out;

	private static final int MOST_TEXTS = 20;

	private static final int CALIBRATION_FOLDS = 4;

	private static final double NANOS = 1e9;

	private final List<String> names;

	private final List<String[]> rows;

	private final boolean[] labels;

	private final Folds folds;

	private LearnBench(CsvTable csv, Map<String, String> options, long seed) {
		int label = csv.index(options.getOrDefault("label", "label"));
		String positive = options.getOrDefault("positive", "1");
		Set<String> ignored = Set.of(options.getOrDefault("ignore", "").split(","));
		int[] columns = IntStream.range(0, csv.columns().size())
			.filter((column) -> column != label && !ignored.contains(csv.columns().get(column)))
			.toArray();
		this.names = Arrays.stream(columns).mapToObj((column) -> csv.columns().get(column)).toList();
		for (int i = 0; i < csv.rows().size(); i++) {
			if (csv.rows().get(i).length != csv.columns().size()) {
				throw new IllegalArgumentException("Row " + (i + 1) + " has " + csv.rows().get(i).length
						+ " cells, the header " + csv.columns().size());
			}
		}
		this.rows = csv.rows()
			.stream()
			.map((row) -> Arrays.stream(columns).mapToObj((column) -> row[column]).toArray(String[]::new))
			.toList();
		this.labels = new boolean[this.rows.size()];
		for (int i = 0; i < this.labels.length; i++) {
			this.labels[i] = csv.rows().get(i)[label].equals(positive);
		}
		this.folds = Folds.stratified(this.labels, Integer.parseInt(options.getOrDefault("folds", "10")), seed);
	}

	public static void main(String[] args) throws IOException {
		Map<String, String> options = options(args);
		long seed = Long.parseLong(options.getOrDefault("seed", "42"));
		CsvTable csv = CsvTable.read(Path.of(args[0]), StandardCharsets.UTF_8);
		new LearnBench(csv, options, seed).run(seed);
	}

	private static Map<String, String> options(String[] args) {
		Map<String, String> options = new HashMap<>();
		for (int i = 1; i < args.length; i += 2) {
			if (!args[i].startsWith("--") || i + 1 == args.length) {
				throw new IllegalArgumentException("An option and its value are wanted, not " + args[i]);
			}
			options.put(args[i].substring(2), args[i + 1]);
		}
		return options;
	}

	private void run(long seed) {
		Learner logistic = new LogisticRegression(1);
		Learner trees = new BoostedTrees(TreeSettings.usual(seed));
		Map<String, Learner> learners = new LinkedHashMap<>();
		learners.put("logistic regression", logistic);
		learners.put("boosted trees", trees);
		learners.put("mean of both", new Blend(logistic, trees));
		learners.put("mean of both, calibrated", new Calibrated(new Blend(logistic, trees), CALIBRATION_FOLDS, seed));
		OUT.printf("%,d rows, %d columns, %.2f %% positive, %d folds, seed %d%n", this.labels.length, this.names.size(),
				100.0 * count() / this.labels.length, this.folds.count(), seed);
		learners.forEach(this::judge);
	}

	private long count() {
		return IntStream.range(0, this.labels.length).filter((row) -> this.labels[row]).count();
	}

	private void judge(String name, Learner learner) {
		double[] probabilities = new double[this.labels.length];
		double[] seconds = new double[this.folds.count()];
		long cpu = 0;
		for (int fold = 0; fold < seconds.length; fold++) {
			List<String[]> learnt = rows(this.folds.outside(fold));
			TableEncoder encoder = TableEncoder.learn(this.names, learnt, MOST_TEXTS);
			long start = System.nanoTime();
			long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			Model model = learner.fit(encoder.encode(learnt), Folds.only(this.labels, this.folds.outside(fold)));
			cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart;
			seconds[fold] = (System.nanoTime() - start) / NANOS;
			int[] held = this.folds.inside(fold);
			double[] given = model.probabilities(encoder.encode(rows(held)));
			for (int i = 0; i < held.length; i++) {
				probabilities[held[i]] = given[i];
			}
		}
		Judgement judgement = Judgement.of(probabilities, this.labels);
		Arrays.sort(seconds);
		OUT.printf("%s: AUC %.4f, KS %.4f, Brier %.5f, log loss %.5f, a fit %.2f s (median), processor %.2f s%n", name,
				judgement.auc(), judgement.ks(), judgement.brier(), judgement.logLoss(), seconds[seconds.length / 2],
				cpu / NANOS / seconds.length);
	}

	private List<String[]> rows(int[] chosen) {
		return Arrays.stream(chosen).mapToObj(this.rows::get).toList();
	}

}
