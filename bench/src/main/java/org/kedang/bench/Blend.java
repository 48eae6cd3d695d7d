package org.kedang.bench;

import java.util.List;

import org.kedang.analytics.churn.Features;
import org.kedang.analytics.churn.Finding;
import org.kedang.analytics.churn.Learner;
import org.kedang.analytics.churn.Model;

/**
 * Learns by several learners and takes the mean of their log-odds, base and
 * contributions. A logistic regression and trees err differently, so that their mean errs
 * less than either. Findings are those of all, each once.
 */
final class Blend implements Learner {

	private final List<Learner> learners;

	Blend(Learner... learners) {
		this.learners = List.of(learners);
	}

	@Override
	public Model fit(Features features, boolean[] labels) {
		return new Mean(this.learners.stream().map((learner) -> learner.fit(features, labels)).toList());
	}

	/** The mean of several models. */
	private record Mean(List<Model> models) implements Model {

		@Override
		public double logOdds(double[] row) {
			return this.models.stream().mapToDouble((model) -> model.logOdds(row)).sum() / this.models.size();
		}

		@Override
		public double base() {
			return this.models.stream().mapToDouble(Model::base).sum() / this.models.size();
		}

		@Override
		public double[] contributions(double[] row) {
			double[] mean = new double[row.length];
			for (Model model : this.models) {
				double[] contributions = model.contributions(row);
				for (int j = 0; j < mean.length; j++) {
					mean[j] += contributions[j] / this.models.size();
				}
			}
			return mean;
		}

		@Override
		public List<Finding> findings() {
			return this.models.stream().flatMap((model) -> model.findings().stream()).distinct().toList();
		}

	}

}
