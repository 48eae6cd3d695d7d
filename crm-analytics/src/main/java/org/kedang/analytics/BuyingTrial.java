package org.kedang.analytics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.BuyingOutlook.Expected;
import org.kedang.analytics.ChurnOutlook.Timing;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.segment.Sample;

/**
 * How well the buying model did: one fitted to what was known on an earlier day, held
 * against what came in the time after it, beside the plain supposition that everybody
 * goes on buying again at the pace so far.
 *
 * @param on the day whose knowledge was fitted
 * @param days so many after it were foretold
 * @param customers those who had bought by then; of very many a sample
 * @param purchases days with a purchase
 * @param amount what was bought on them; null where amounts could not be foretold
 * @param error mean difference between what was foretold of a customer and what came, in
 * purchases
 * @param plainError the same of the plain supposition
 * @param auc how often somebody who came again had been expected to buy more than
 * somebody who did not; null where everybody came, or nobody
 */
public record BuyingTrial(LocalDate on, int days, int customers, Sum purchases, @Nullable Sum amount, double error,
		double plainError, @Nullable Double auc) {

	private static final int LOOKED_AT = 100_000;

	private static final int PULSE = 4_096;

	private static final long SEED = 42;

	/**
	 * Tries it out.
	 * @param columns what was known, and what came later
	 * @param timing of which day they are, and how long later was
	 * @param pulse is run from time to time; what it throws ends the trial
	 * @return null where too little was known to fit a model
	 */
	static @Nullable BuyingTrial of(PurchaseColumns columns, Timing timing, Runnable pulse) {
		BuyingOutlook outlook = new BuyingOutlook(columns);
		if (!timing.longEnough() || !outlook.isFitted()) {
			return null;
		}
		int days = timing.horizon();
		int[] rows = Sample.rows(columns.size(), LOOKED_AT, SEED);
		Expected[] expected = foretell(outlook, rows, days, pulse);
		double[] foretold = Arrays.stream(expected).mapToDouble(Expected::purchases).toArray();
		double[] came = Arrays.stream(rows).mapToDouble(columns::later).toArray();
		double value = Arrays.stream(expected).mapToDouble(Expected::value).sum();
		double bought = Arrays.stream(rows).mapToDouble(columns::laterAmount).sum();
		double[] plain = Arrays.stream(rows).mapToDouble((row) -> plain(columns, row, days)).toArray();
		return new BuyingTrial(timing.lately(), days, rows.length, new Sum(sum(foretold), sum(came)),
				Double.isNaN(value) ? null : new Sum(value, bought), error(foretold, came), error(plain, came),
				auc(foretold, came));
	}

	private static Expected[] foretell(BuyingOutlook outlook, int[] rows, int days, Runnable pulse) {
		Expected[] expected = new Expected[rows.length];
		for (int i = 0; i < rows.length; i++) {
			expected[i] = outlook.of(rows[i], days);
			if (i % PULSE == 0) {
				pulse.run();
			}
		}
		return expected;
	}

	private static double plain(PurchaseColumns columns, int row, int days) {
		return (columns.age(row) > 0) ? (columns.purchases(row) - 1) * (double) days / columns.age(row) : 0;
	}

	private static double sum(double[] numbers) {
		return Arrays.stream(numbers).sum();
	}

	private static double error(double[] foretold, double[] came) {
		return IntStream.range(0, came.length).mapToDouble((i) -> Math.abs(foretold[i] - came[i])).average().orElse(0);
	}

	private static @Nullable Double auc(double[] foretold, double[] came) {
		boolean[] again = new boolean[came.length];
		for (int i = 0; i < came.length; i++) {
			again[i] = came[i] > 0;
		}
		double[] scores = Arrays.stream(foretold).map((purchases) -> purchases / (1 + purchases)).toArray();
		double auc = Judgement.of(scores, again).auc();
		return Double.isNaN(auc) ? null : auc;
	}

	/** Whether it came nearer to what each customer did than the plain supposition. */
	public boolean isBetter() {
		return this.error < this.plainError;
	}

	/** Of all customers looked at. */
	public record Sum(double foretold, double came) {

		/**
		 * What was foretold too much, as a share of what came; null where nothing came.
		 */
		public @Nullable Double excess() {
			return (this.came > 0) ? this.foretold / this.came - 1 : null;
		}

	}

}
