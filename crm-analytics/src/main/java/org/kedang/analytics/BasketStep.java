package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.kedang.analytics.basket.AssociationRules;
import org.kedang.analytics.basket.Baskets;
import org.kedang.analytics.basket.FrequentItemSets;
import org.kedang.analytics.basket.MiningLimits;
import org.kedang.analytics.basket.Rule;
import org.kedang.analytics.basket.RuleChoice;

/**
 * A run's step that finds what is bought together and who might buy it next.
 */
final class BasketStep {

	/**
	 * In this share of the orders, and in so many of them, products have to be together.
	 */
	private static final double SUPPORT = 0.001;

	private static final int LEAST_ORDERS = ProductReading.LEAST_LINES;

	/** Of ten who buy the antecedent one buys the consequent too. */
	private static final double CONFIDENCE = 0.1;

	/** Two that go with a third: more than that nobody can act on. */
	private static final int LONGEST = 3;

	private static final int ITEM_SETS = 200_000;

	private static final int RULES = 1_000;

	private final Connection reading;

	private final Connection writing;

	private final long run;

	private final Progress progress;

	BasketStep(Connection reading, Connection writing, long run, Progress progress) {
		this.reading = reading;
		this.writing = writing;
		this.run = run;
		this.progress = progress;
	}

	/**
	 * Reads, mines and stores.
	 * @param ranked how many customers the run has ranked
	 */
	void carryOut(ScoringRequest request, int ranked) throws SQLException {
		BasketRows rows = new BasketRows(this.writing, this.run);
		LocalDate asOf = request.asOf();
		BasketWindow window = BasketWindow.of(this.reading, asOf, request.windowDays());
		if (window == null) {
			rows.store(BasketRecord.none("basket.finding.orders", 0));
			return;
		}
		ProductReading products = new ProductReading(this.reading, window);
		this.progress.report(0, 0);
		if (products.size() == 0) {
			rows.store(BasketRecord.none("basket.finding.products", products.nameless()));
			return;
		}
		LineReading lines = new LineReading(this.writing, this.run, ranked, products);
		lines.read(this.reading, window, this.progress);
		this.progress.report(0, 0);
		mine(rows, window, products, lines);
	}

	private void mine(BasketRows rows, BasketWindow window, ProductReading products, LineReading lines)
			throws SQLException {
		Baskets baskets = lines.baskets();
		MiningLimits share = MiningLimits.ofSupport(SUPPORT, baskets, LONGEST, ITEM_SETS);
		MiningLimits limits = new MiningLimits(Math.max(LEAST_ORDERS, share.count()), LONGEST, ITEM_SETS);
		FrequentItemSets sets = FrequentItemSets.of(baskets, limits);
		List<Rule> found = AssociationRules.of(sets, CONFIDENCE);
		List<Rule> kept = RuleChoice.of(found, RULES);
		this.progress.report(0, 0);
		String finding = kept.isEmpty() ? "basket.finding.rules" : null;
		rows.store(new BasketRecord(finding, window.from(), window.to(), window.since(), baskets.size(),
				baskets.leftOut(), LineReading.MOST_PRODUCTS, products.size(), products.services(), products.nameless(),
				limits.count(), (double) limits.count() / Math.max(1, baskets.size()), CONFIDENCE, sets.size(),
				sets.capped(), found.size(), kept.size()));
		rows.store(sets, products, kept, lines.purchased());
	}

}
