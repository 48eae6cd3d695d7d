package org.kedang.analytics.hindsight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.Separation;
import org.kedang.analytics.correlate.Correlation;
import org.kedang.analytics.correlate.Correlations;
import org.kedang.analytics.hindsight.Hindsight.Finding;

/**
 * Adds up what became of customers whom an earlier day would have graded.
 *
 * @see Hindsight what is said of them
 */
public final class Outcomes {

	/** Of fewer nothing is said. */
	static final int FEWEST = 30;

	private final Promise promise;

	private final LookBack lookBack;

	private final int[] customers;

	private final int[] came;

	private final int[] besides;

	private final double[] amounts;

	private long[] ids = new long[64];

	private byte[] grades = new byte[64];

	private double[] points = new double[64];

	private double[] later = new double[64];

	private final BitSet answers = new BitSet();

	private final BitSet others = new BitSet();

	private int size;

	/** Of nobody yet. */
	public Outcomes(Promise promise, LookBack lookBack) {
		this.promise = promise;
		this.lookBack = lookBack;
		this.customers = new int[promise.grades()];
		this.came = new int[promise.grades()];
		this.besides = new int[promise.grades()];
		this.amounts = new double[promise.grades()];
	}

	/** The time that is looked at. */
	public LookBack lookBack() {
		return this.lookBack;
	}

	/**
	 * Adds a customer.
	 * @param customer the customer's id
	 * @param grade its number, from 1
	 * @param points the more, the better the grade
	 * @param came whether it came true what {@link Promise} says
	 * @param besides whether the other thing did
	 * @param amount bought in the time after
	 */
	public void add(long customer, int grade, double points, boolean came, boolean besides, double amount) {
		if (this.size == this.points.length) {
			this.ids = Arrays.copyOf(this.ids, this.size * 2);
			this.grades = Arrays.copyOf(this.grades, this.size * 2);
			this.points = Arrays.copyOf(this.points, this.size * 2);
			this.later = Arrays.copyOf(this.later, this.size * 2);
		}
		this.customers[grade - 1]++;
		this.came[grade - 1] += came ? 1 : 0;
		this.besides[grade - 1] += besides ? 1 : 0;
		this.amounts[grade - 1] += amount;
		this.ids[this.size] = customer;
		this.grades[this.size] = (byte) grade;
		this.points[this.size] = points;
		this.later[this.size] = amount;
		this.answers.set(this.size, came);
		this.others.set(this.size, besides);
		this.size++;
	}

	/** Who had which grade; nobody where nothing is said of grades. */
	public List<PastGrade> graded() {
		if (this.lookBack.days() == 0 || this.size < FEWEST) {
			return List.of();
		}
		return IntStream.rangeClosed(1, this.customers.length)
			.filter((grade) -> this.customers[grade - 1] > 0)
			.mapToObj((grade) -> PastGrade.of(this.promise, grade,
					IntStream.range(0, this.size).filter((row) -> this.grades[row] == grade).toArray(), this.ids,
					this.answers, this.others, this.later))
			.toList();
	}

	/** What is to be said of all of them. */
	public Hindsight hindsight() {
		int all = this.answers.cardinality();
		if (this.lookBack.days() == 0) {
			return new Hindsight(this.promise, null, null, Finding.SHORT, 0, 0, List.of(), null, null, null, null);
		}
		if (this.size < FEWEST) {
			return new Hindsight(this.promise, this.lookBack.on(), this.lookBack.until(), Finding.FEW, this.size, all,
					List.of(), null, null, null, null);
		}
		boolean same = all == 0 || all == this.size;
		List<GradeOutcome> grades = IntStream.range(0, this.customers.length).mapToObj(this::grade).toList();
		Separation separation = (this.promise.hasOrder() && !same) ? separation() : null;
		boolean told = !same || (this.promise.hasAmounts() && all > 0);
		return new Hindsight(this.promise, this.lookBack.on(), this.lookBack.until(), same ? Finding.SAME : null,
				this.size, all, grades, (separation != null) ? separation.auc() : null,
				(separation != null) ? separation.ks() : null, correlation(),
				(told && this.promise.hasOrder()) ? new GradeOrder(this.promise, grades).broken() : null);
	}

	private GradeOutcome grade(int at) {
		boolean other = this.promise == Promise.CREDIT || this.promise == Promise.RELATIONSHIP;
		return new GradeOutcome(at + 1, this.customers[at], this.came[at], other ? this.besides[at] : null,
				this.promise.hasAmounts() ? this.amounts[at] : null);
	}

	private Separation separation() {
		boolean[] labels = new boolean[this.size];
		double[] scores = Arrays.copyOf(this.points, this.size);
		for (int i = 0; i < this.size; i++) {
			labels[i] = this.answers.get(i) != this.promise.isIll();
		}
		return Separation.of(scores, labels);
	}

	private @Nullable Double correlation() {
		return (this.promise == Promise.VALUE && Correlations.spearman(Arrays.copyOf(this.points, this.size),
				Arrays.copyOf(this.later, this.size)) instanceof Correlation.Measured measured) ? measured.coefficient()
						: null;
	}

}
