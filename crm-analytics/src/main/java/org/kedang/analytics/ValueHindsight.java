package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.kedang.analytics.hindsight.LookBack;
import org.kedang.analytics.hindsight.Outcomes;
import org.kedang.analytics.hindsight.Promise;
import org.kedang.analytics.rfm.Figures;
import org.kedang.analytics.rfm.RfmScoring;

/**
 * Scores everybody once more, by the orders up to an earlier day, and holds value grades
 * and classes against the orders after it.
 */
final class ValueHindsight {

	private ValueHindsight() {
	}

	/** Of all who had bought by then. */
	static List<Outcomes> of(FigureReading figures, Connection reading, ScoringRequest request, LookBack lookBack,
			Progress progress) throws SQLException {
		Outcomes values = new Outcomes(Promise.VALUE, lookBack);
		Outcomes classes = new Outcomes(Promise.RFM_CLASS, lookBack);
		if (lookBack.days() > 0) {
			Figures then = figures.read(reading, request.on(lookBack.on()), (done, total) -> progress.report(0, 0))
				.figures();
			LaterOrders later = LaterOrders.read(reading, request.returns(), lookBack);
			progress.report(0, 0);
			new RfmScoring(then, request.rule()).score((score) -> {
				int row = later.row(score.customer());
				values.add(score.customer(), score.grade().ordinal() + 1, score.monetary().doubleValue(),
						later.bought(row), false, later.amount(row));
				classes.add(score.customer(), score.rfmClass().number(), 0, later.bought(row), false,
						later.amount(row));
			});
		}
		return List.of(values, classes);
	}

}
