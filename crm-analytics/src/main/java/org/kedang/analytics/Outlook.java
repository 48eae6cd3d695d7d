package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.kedang.analytics.BuyingOutlook.Expected;
import org.kedang.analytics.ChurnOutlook.Warning;
import org.kedang.analytics.credit.CreditScore;
import org.kedang.analytics.credit.Scorecard;
import org.kedang.analytics.credit.UsualScorecard;
import org.kedang.analytics.relationship.RelationshipScore;

/**
 * Everything a run says of customers beside RFM, from one consistent reading of the
 * database: the models are fitted first, then every customer passes by once.
 */
final class Outlook {

	private final Scorecard scorecard = UsualScorecard.make();

	private final PurchaseColumns purchases;

	private final BuyingOutlook buying;

	private final ChurnOutlook churn;

	private final SegmentOutlook segments;

	private final Map<String, Long> millis = new LinkedHashMap<>();

	private final Map<String, Map<String, Integer>> grades = new TreeMap<>();

	private long since = System.nanoTime();

	/**
	 * Reads the purchases and fits the models.
	 * @param reading a connection whose transaction sees one state of the database
	 */
	Outlook(Connection reading, LocalDate asOf, Progress progress) throws SQLException {
		PurchaseReading read = PurchaseReading.of(reading, asOf, progress);
		this.purchases = read.now();
		took("purchases");
		this.buying = new BuyingOutlook(read.now());
		took("buying");
		this.churn = new ChurnOutlook(read.before(), read.lately(), read.now(), read.timing());
		took("churn");
		this.segments = new SegmentOutlook(read.now());
		took("segments");
		progress.report(0, 0);
	}

	private void took(String step) {
		long now = System.nanoTime();
		this.millis.put(step, (now - this.since) / 1_000_000);
		this.since = now;
	}

	/** Writes a line for each customer, and says what all came to. */
	RunRecord store(Connection reading, LocalDate asOf, OutlookLines lines, Progress progress)
			throws SQLException, IOException {
		try (CustomerReading customers = new CustomerReading(reading, asOf);
				InvoiceReading invoices = new InvoiceReading(reading, asOf)) {
			int row = 0;
			for (int done = 1; customers.next(); done++) {
				CustomerLine line = customers.line();
				lines.start(line.id());
				boolean bought = row < this.purchases.size() && this.purchases.customer(row) == line.id();
				buy(lines, bought ? row++ : -1);
				owe(lines, line, invoices);
				relate(lines, line);
				segment(lines, bought ? row - 1 : -1);
				if (done % Progress.STEP == 0) {
					progress.report(done, done);
				}
			}
		}
		took("customers");
		return new RunRecord(this.buying.inWords().orElse(null), this.churn.inWords(), this.segments.inWords(),
				this.segments.silhouette(), this.grades, this.millis);
	}

	/** How the segments came about. */
	SegmentDivision division() {
		return this.segments.division();
	}

	private void buy(OutlookLines lines, int row) throws SQLException, IOException {
		if (row < 0) {
			lines.none(8);
			return;
		}
		Expected expected = this.buying.of(row);
		Warning warning = this.churn.of(row);
		lines.number(expected.alive())
			.number(expected.purchases())
			.number(expected.value())
			.number(warning.probability())
			.number(warning.silence())
			.whole(warning.band().ordinal() + 1)
			.numbers(warning.inputs())
			.numbers(warning.parts());
		count("CHURN", warning.band().name());
	}

	private void owe(OutlookLines lines, CustomerLine line, InvoiceReading invoices) throws SQLException, IOException {
		InvoiceReading.Paid paid = line.corporate() ? invoices.of(line.id()) : null;
		if (paid == null || paid.figures().invoices() == 0) {
			lines.none(5);
			return;
		}
		CreditScore score = this.scorecard.score(paid.indicators(line));
		lines.credit(score, paid.monthly());
		count("CREDIT", (score.grade() != null) ? score.grade().name() : "NONE");
	}

	private void relate(OutlookLines lines, CustomerLine line) throws SQLException, IOException {
		RelationshipScore score = RelationshipScore.of(line.contacts());
		lines.relationship(score);
		count("RELATIONSHIP", (score.grade() != null) ? score.grade().code() : "NONE");
	}

	private void segment(OutlookLines lines, int row) throws SQLException, IOException {
		if (row < 0) {
			lines.none(1);
		}
		else {
			lines.whole(this.segments.segment(row));
		}
		lines.end();
	}

	private void count(String kind, String grade) {
		this.grades.computeIfAbsent(kind, (key) -> new TreeMap<>()).merge(grade, 1, Integer::sum);
	}

}
