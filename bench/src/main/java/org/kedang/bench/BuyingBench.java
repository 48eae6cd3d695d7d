package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.LogisticRegression;
import org.kedang.analytics.churn.Model;
import org.kedang.analytics.value.BuyingFit;
import org.kedang.analytics.value.BuyingModel;
import org.kedang.analytics.value.Dropout;
import org.kedang.analytics.value.SpendModel;

/**
 * Fits the buying models to any file of purchases and tells how far they were right:
 * {@code BuyingBench <file> <end of calibration> <customer,date,amount> [samples]}, the
 * columns by name, or by number where the file has no line of names. With a number of
 * samples, so many bootstrap samples of the customers are fitted too, and those counted
 * that throw or give no number.
 */
public final class BuyingBench {

	private static final PrintStream OUT = System.out;

	private static final int WARM = 20;

	private BuyingBench() {
	}

	public static void main(String[] args) throws IOException {
		List<NavigableMap<LocalDate, Double>> customers = Purchases.read(Path.of(args[0]), List.of(args[2].split(",")));
		LocalDate end = LocalDate.parse(args[1]);
		Purchases purchases = Purchases.of(customers, end, Purchases.latest(customers));
		OUT.printf("%,d customers, of them %,d bought again; %.1f weeks held out%n", purchases.customers(),
				Arrays.stream(purchases.repeats()).filter((x) -> x > 0).count(), purchases.comingWeeks());
		for (Dropout dropout : Dropout.values()) {
			fit(purchases, dropout);
		}
		auc("  recency alone",
				IntStream.range(0, purchases.customers())
					.mapToDouble((i) -> 1 / (1 + purchases.age()[i] - purchases.last()[i]))
					.toArray(),
				purchases);
		learn(customers, end, purchases);
		SpendModel.fit(purchases.repeats(), purchases.spend())
			.ifPresent((model) -> OUT.printf("Gamma-Gamma p %.4f, q %.4f, v %.4f, log-likelihood %.4f%n", model.p(),
					model.q(), model.v(), model.logLikelihood(purchases.repeats(), purchases.spend())));
		if (args.length > 3) {
			samples(purchases, Integer.parseInt(args[3]));
		}
	}

	private static void fit(Purchases purchases, Dropout dropout) {
		int[] all = IntStream.range(0, purchases.customers()).toArray();
		double[] times = new double[WARM];
		Optional<BuyingFit> fit = Optional.empty();
		for (int i = 0; i < WARM; i++) {
			long start = System.nanoTime();
			fit = BuyingFit.of(purchases.histories(all), dropout);
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		if (fit.isEmpty()) {
			OUT.println(dropout + ": too few bought again");
			return;
		}
		BuyingModel model = fit.get().model();
		OUT.printf("%s: r %.7f, alpha %.7f, a %.7f, b %.7f, log-likelihood %.4f, churn visible: %s, warm fit %.0f ms%n",
				dropout, model.r(), model.alpha(), model.a(), model.b(), fit.get().logLikelihood(),
				fit.get().churnVisible(), times[WARM / 2]);
		judge(purchases, model);
	}

	private static void judge(Purchases purchases, BuyingModel model) {
		int n = purchases.customers();
		double[] expected = IntStream.range(0, n)
			.mapToDouble((i) -> model.expectedPurchases(purchases.repeats()[i], purchases.last()[i], purchases.age()[i],
					purchases.comingWeeks()))
			.toArray();
		double[] misses = IntStream.range(0, n).mapToDouble((i) -> expected[i] - purchases.later()[i]).toArray();
		OUT.printf("  held out: %,d purchases, expected %.1f, mean absolute error %.4f, root mean square %.4f%n",
				Arrays.stream(purchases.later()).sum(), Arrays.stream(expected).sum(),
				Arrays.stream(misses).map(Math::abs).average().orElse(Double.NaN),
				Math.sqrt(Arrays.stream(misses).map((miss) -> miss * miss).average().orElse(Double.NaN)));
		auc("  expected purchases", expected, purchases);
	}

	private static void auc(String of, double[] scores, Purchases purchases) {
		OUT.printf("%s: AUC of buying again %.4f%n", of, Judgement.of(scores, purchases.boughtAgain()).auc());
	}

	/**
	 * Learnt within the calibration only: what was known after two thirds of it, and who
	 * bought in the last.
	 */
	private static void learn(List<NavigableMap<LocalDate, Double>> customers, LocalDate end, Purchases purchases) {
		LocalDate start = customers.stream().map(NavigableMap::firstKey).min(LocalDate::compareTo).orElseThrow();
		Purchases known = Purchases.of(customers, start.plusDays(ChronoUnit.DAYS.between(start, end) * 2 / 3), end);
		Model model = new LogisticRegression(1).fit(known.features(), known.boughtAgain());
		auc("  logistic regression over a time split", model.probabilities(purchases.features()), purchases);
	}

	private static void samples(Purchases purchases, int samples) {
		Random luck = new Random(42);
		int thrown = 0;
		int noNumber = 0;
		for (int i = 0; i < samples; i++) {
			int[] drawn = luck.ints(purchases.customers(), 0, purchases.customers()).toArray();
			try {
				double expected = BuyingFit.of(purchases.histories(drawn), Dropout.values()[i % 2])
					.map((fit) -> fit.model().expectedPurchases(2, 1, 2, 10))
					.orElse(0.0);
				noNumber += Double.isFinite(expected) ? 0 : 1;
			}
			catch (RuntimeException failure) {
				thrown++;
			}
		}
		OUT.printf("%,d bootstrap samples: %d exceptions, %d without a number%n", samples, thrown, noNumber);
	}

}
