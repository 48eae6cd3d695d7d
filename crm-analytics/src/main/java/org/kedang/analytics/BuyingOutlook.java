package org.kedang.analytics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.segment.Sample;
import org.kedang.analytics.value.BuyingFit;
import org.kedang.analytics.value.BuyingHistories;
import org.kedang.analytics.value.Dropout;
import org.kedang.analytics.value.SpendModel;

/**
 * What the buying models foretell of each customer: the likelier one of BG/NBD and
 * MBG/NBD, fitted to a sample of all, and Gamma-Gamma for the amounts. Times are weeks.
 */
final class BuyingOutlook {

	/** So many customers tell the parameters well enough, within a second or two. */
	private static final int SAMPLE = 3_000;

	private static final long SEED = 42;

	private static final double WEEK = 7;

	private static final int YEAR = 365;

	private final PurchaseColumns columns;

	private final @Nullable BuyingFit fit;

	private final @Nullable SpendModel spend;

	BuyingOutlook(PurchaseColumns columns) {
		this.columns = columns;
		int[] rows = Sample.rows(columns.size(), SAMPLE, SEED);
		BuyingHistories histories = histories(rows);
		this.fit = Stream.of(Dropout.values())
			.flatMap((dropout) -> BuyingFit.of(histories, dropout).stream())
			.max(Comparator.comparingDouble(BuyingFit::logLikelihood))
			.orElse(null);
		this.spend = SpendModel
			.fit(Arrays.stream(rows).map(columns::purchases).toArray(),
					Arrays.stream(rows).mapToDouble(this::mean).toArray())
			.orElse(null);
	}

	private BuyingHistories histories(int[] rows) {
		return BuyingHistories.of(Arrays.stream(rows).map((row) -> this.columns.purchases(row) - 1).toArray(),
				Arrays.stream(rows).mapToDouble(this::last).toArray(),
				Arrays.stream(rows).mapToDouble((row) -> this.columns.age(row) / WEEK).toArray());
	}

	private double last(int row) {
		return (this.columns.age(row) - this.columns.recency(row)) / WEEK;
	}

	private double mean(int row) {
		return this.columns.amount(row) / this.columns.purchases(row);
	}

	/** What is to be expected of a customer within 12 months. */
	Expected of(int row) {
		return of(row, YEAR);
	}

	/** What is to be expected of a customer within some days. */
	Expected of(int row, int days) {
		BuyingFit known = this.fit;
		if (known == null) {
			return Expected.NOTHING;
		}
		int repeats = this.columns.purchases(row) - 1;
		double age = this.columns.age(row) / WEEK;
		double alive = known.churnVisible() ? known.model().probabilityAlive(repeats, last(row), age) : Double.NaN;
		double purchases = known.model().expectedPurchases(repeats, last(row), age, days / WEEK);
		double spend = (this.spend != null) ? this.spend.expectedSpend(repeats + 1, mean(row)) : Double.NaN;
		return new Expected(alive, purchases, purchases * spend);
	}

	/**
	 * Of one customer; NaN where the histories do not tell.
	 *
	 * @param alive probability of not being lost
	 * @param purchases within the time
	 * @param value their amount
	 */
	record Expected(double alive, double purchases, double value) {

		static final Expected NOTHING = new Expected(Double.NaN, Double.NaN, Double.NaN);

	}

	/** Whether anything could be fitted. */
	boolean isFitted() {
		return this.fit != null;
	}

	/** The model; null where too few customers have bought again. */
	@Nullable BuyingRecord inWords(@Nullable BuyingTrial trial) {
		BuyingFit known = this.fit;
		return (known != null) ? new BuyingRecord(known.model(), known.logLikelihood(), known.customers(),
				known.churnVisible(), this.spend != null, trial) : null;
	}

}
