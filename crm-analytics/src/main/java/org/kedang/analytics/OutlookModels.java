package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.job.StepTimes;

/**
 * What all customers together tell before each of them passes by: the models of a run.
 *
 * @param rules by which credit is graded
 * @param purchases of everybody who has bought
 * @param buying what is to be expected of them
 * @param trial how well such a model foretold what is known by now
 * @param churn who will buy no more
 * @param segments which of them are alike
 */
record OutlookModels(CreditRules rules, PurchaseColumns purchases, BuyingOutlook buying, @Nullable BuyingTrial trial,
		ChurnOutlook churn, SegmentOutlook segments) {

	/**
	 * Reads the purchases and fits the models.
	 * @param reading a connection whose transaction sees one state of the database
	 * @param times is told when a step is over
	 */
	static OutlookModels of(Connection reading, LocalDate asOf, StepTimes times, Progress progress)
			throws SQLException {
		CreditRules rules = CreditRuleBook.inForce(reading);
		PurchaseReading read = PurchaseReading.of(reading, asOf, progress);
		times.took("purchases");
		BuyingOutlook buying = new BuyingOutlook(read.now());
		BuyingTrial trial = BuyingTrial.of(read.lately(), read.timing(), () -> progress.report(0, 0));
		times.took("buying");
		ContactReading contacts = ContactReading.of(reading, read, progress);
		times.took("contacts");
		ChurnOutlook churn = new ChurnOutlook(read, contacts, () -> progress.report(0, 0));
		times.took("churn");
		SegmentOutlook segments = new SegmentOutlook(read.now());
		times.took("segments");
		progress.report(0, 0);
		return new OutlookModels(rules, read.now(), buying, trial, churn, segments);
	}

}
