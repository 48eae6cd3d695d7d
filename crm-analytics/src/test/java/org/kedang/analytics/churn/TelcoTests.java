package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The churn of a real telephone company, 7,043 customers in ten folds. */
class TelcoTests {

	private static SharedCsv telco;

	private static boolean[] left;

	private static Folds folds;

	@BeforeAll
	static void read() throws Exception {
		telco = SharedCsv.read("telco.csv");
		left = new boolean[telco.rows().size()];
		for (int i = 0; i < left.length; i++) {
			left[i] = telco.cell(telco.rows().get(i), "Churn").equals("Yes");
		}
		folds = Folds.stratified(left, 10, 42);
	}

	@Test
	void a_logistic_regression_does_as_well_as_elsewhere() {
		assertThat(judge(new LogisticRegression(1)).auc()).isCloseTo(0.845, within(0.0006));
	}

	@Test
	void trees_do_better_and_their_probabilities_can_be_believed() {
		Judgement judgement = judge(new BoostedTrees(TreeSettings.usual(42)));
		assertThat(judgement.auc()).isGreaterThan(0.848);
		assertThat(judgement.brier()).isLessThan(0.1345);
		assertThat(judgement.calibration()).filteredOn((band) -> band.rows() > 100)
			.allSatisfy((band) -> assertThat(band.foretold()).isCloseTo(band.came(), within(0.05)));
		assertThat(judgement.lift().get(0).lift()).isGreaterThan(2.7);
	}

	/** Nothing is learnt from the rows judged, the encoder's texts neither. */
	private static Judgement judge(Learner learner) {
		double[] probabilities = new double[left.length];
		for (int fold = 0; fold < folds.count(); fold++) {
			List<String[]> learnt = rows(folds.outside(fold));
			// without the customer's number and the answer
			TableEncoder encoder = TableEncoder.learn(telco.columns().subList(1, 20), learnt, 20);
			Model model = learner.fit(encoder.encode(learnt), Folds.only(left, folds.outside(fold)));
			double[] given = model.probabilities(encoder.encode(rows(folds.inside(fold))));
			for (int i = 0; i < given.length; i++) {
				probabilities[folds.inside(fold)[i]] = given[i];
			}
		}
		return Judgement.of(probabilities, left);
	}

	private static List<String[]> rows(int[] chosen) {
		return Arrays.stream(chosen).mapToObj((row) -> Arrays.copyOfRange(telco.rows().get(row), 1, 20)).toList();
	}

}
