package org.kedang.analytics;

import java.time.temporal.ChronoUnit;
import java.util.List;

import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.CreditScore;
import org.kedang.analytics.hindsight.LookBack;
import org.kedang.analytics.hindsight.Outcomes;
import org.kedang.analytics.hindsight.Promise;
import org.kedang.analytics.relationship.RelationshipScore;

/**
 * Grades every customer that passes by once more, by what was known on an earlier day,
 * and holds the grade against what came.
 */
final class GradeHindsight {

	private static final double FEN = 100;

	private static final double YEAR = 365.25;

	private final CreditRules rules;

	private final double passed;

	private final Outcomes credit;

	private final Outcomes relationship;

	/**
	 * Of nobody yet.
	 * @param rules by which credit is graded
	 */
	GradeHindsight(CreditRules rules, LookBacks lookBacks) {
		this.rules = rules;
		this.passed = ChronoUnit.DAYS.between(lookBacks.credit().on(), lookBacks.asOf()) / YEAR;
		this.credit = new Outcomes(Promise.CREDIT, lookBacks.credit());
		this.relationship = new Outcomes(Promise.RELATIONSHIP, lookBacks.relationship());
	}

	/** Which time of invoices is looked at. */
	LookBack invoices() {
		return this.credit.lookBack();
	}

	/** Which time of contacts is looked at. */
	LookBack contacts() {
		return this.relationship.lookBack();
	}

	/**
	 * A firm with invoices. What the archive says of its balance bears no day, and so is
	 * not known on the earlier one.
	 */
	void owed(CustomerLine line, InvoiceReading.Ledger ledger) {
		PayerTally.Paid then = ledger.then();
		CreditScore score = this.rules.scorecard().score(then.indicators(line.contacts().years() - this.passed));
		CreditGrade grade = score.grade();
		if (grade != null && ledger.after().isTold()) {
			double limit = this.rules.policy(grade).months() * then.monthly();
			this.credit.add(line.id(), grade.ordinal() + 1, score.points(), ledger.after().isLate(),
					ledger.after().mostOpen() / FEN > limit, 0);
		}
	}

	/** A customer, who may never have been in contact by then. */
	void related(long customer, CustomerLine.Past past) {
		RelationshipScore score = RelationshipScore.of(past.contacts());
		if (score.grade() != null) {
			this.relationship.add(customer, score.grade().ordinal() + 1, score.points(), past.bought(),
					past.contacted(), 0);
		}
	}

	/** What became of those with credit and relationship grades. */
	List<Outcomes> outcomes() {
		return List.of(this.credit, this.relationship);
	}

}
