package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.kedang.analytics.BuyingOutlook.Expected;
import org.kedang.analytics.ChurnOutlook.Warning;
import org.kedang.analytics.credit.CreditScore;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.hindsight.Outcomes;
import org.kedang.analytics.late.LateFeatures;
import org.kedang.analytics.relationship.RelationshipScore;
import org.kedang.job.StepTimes;

/**
 * Everything a run says of customers beside RFM, from one consistent reading of the
 * database: every customer passes by once.
 */
final class Outlook {

	private final OutlookModels models;

	private final StepTimes times;

	private final GradeHindsight hindsight;

	private final KnownInvoices invoices = new KnownInvoices();

	private List<LateLine> late = List.of();

	private List<HoldOut> judged = List.of();

	private final Map<String, Map<String, Integer>> grades = new TreeMap<>();

	/**
	 * An outlook by models.
	 * @param lookBacks to earlier days
	 * @param times is told when a step is over
	 */
	Outlook(OutlookModels models, LookBacks lookBacks, StepTimes times) {
		this.models = models;
		this.hindsight = new GradeHindsight(models.rules(), lookBacks);
		this.times = times;
	}

	/** By which version of the credit rules it grades. */
	int creditRules() {
		return this.models.rules().version();
	}

	/** Writes a line for each customer, and says what all came to. */
	RunRecord store(Connection reading, LocalDate asOf, OutlookLines lines, Progress progress)
			throws SQLException, IOException {
		try (CustomerReading customers = new CustomerReading(reading, asOf, this.hindsight.contacts());
				InvoiceReading invoices = new InvoiceReading(reading, asOf, this.hindsight.invoices())) {
			int row = 0;
			for (int done = 1; customers.next(); done++) {
				CustomerLine line = customers.line();
				lines.start(line.id());
				boolean bought = row < this.models.purchases().size()
						&& this.models.purchases().customer(row) == line.id();
				buy(lines, bought ? row++ : -1);
				owe(lines, line, invoices);
				relate(lines, line);
				segment(lines, bought ? row - 1 : -1);
				lines.balance(line.balance());
				lines.end();
				if (done % Progress.STEP == 0) {
					progress.report(done, done);
				}
			}
		}
		this.times.took("customers");
		LateOutlook outlook = new LateOutlook(this.invoices, asOf, () -> progress.report(0, 0));
		this.late = outlook.lines();
		this.judged = Stream.concat(this.models.churn().judged().stream(), outlook.judged().stream()).toList();
		this.times.took("late");
		return new RunRecord(this.models.buying().inWords(this.models.trial()), this.models.churn().inWords(),
				this.models.segments().inWords(), this.models.segments().silhouette(), this.grades, this.times.millis(),
				outlook.inWords(), this.hindsight.outcomes().stream().map(Outcomes::hindsight).toList());
	}

	/** What is foretold of open invoices, once all customers have passed by. */
	List<LateLine> late() {
		return this.late;
	}

	/** What learners were judged by, once all customers have passed by. */
	List<HoldOut> judged() {
		return this.judged;
	}

	/** What became of grades, once all customers have passed by. */
	List<Outcomes> outcomes() {
		return this.hindsight.outcomes();
	}

	/** How the segments came about. */
	SegmentDivision division() {
		return this.models.segments().division();
	}

	private void buy(OutlookLines lines, int row) throws SQLException, IOException {
		if (row < 0) {
			lines.none(8);
			return;
		}
		Expected expected = this.models.buying().of(row);
		Warning warning = this.models.churn().of(row);
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
		InvoiceReading.Ledger ledger = invoices.of(line.id());
		this.invoices.add(LateFeatures.ordered(ledger.invoices()));
		PayerTally.Paid paid = ledger.now();
		if (!line.corporate() || paid.figures().invoices() == 0) {
			lines.none(5);
			return;
		}
		Map<Indicator, Double> figures = paid.indicators(line.contacts().years());
		figures.putAll(line.indicators());
		CreditScore score = this.models.rules().scorecard().score(figures);
		lines.credit(score, this.models.rules(), figures, paid.monthly());
		count("CREDIT", (score.grade() != null) ? score.grade().name() : "NONE");
		this.hindsight.owed(line, ledger);
	}

	private void relate(OutlookLines lines, CustomerLine line) throws SQLException, IOException {
		RelationshipScore score = RelationshipScore.of(line.contacts());
		lines.relationship(score);
		count("RELATIONSHIP", (score.grade() != null) ? score.grade().code() : "NONE");
		this.hindsight.related(line.id(), line.past());
	}

	private void segment(OutlookLines lines, int row) {
		if (row < 0) {
			lines.none(1);
		}
		else {
			lines.whole(this.models.segments().segment(row));
		}
	}

	private void count(String kind, String grade) {
		this.grades.computeIfAbsent(kind, (key) -> new TreeMap<>()).merge(grade, 1, Integer::sum);
	}

}
