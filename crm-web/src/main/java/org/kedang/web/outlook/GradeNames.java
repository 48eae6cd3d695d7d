package org.kedang.web.outlook;

import org.kedang.analytics.GradeKind;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.hindsight.Promise;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.analytics.rfm.ValueGrade;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What grades are called.
 */
@Component("gradeNames")
public class GradeNames {

	private final Texts texts;

	GradeNames(Texts texts) {
		this.texts = texts;
	}

	/**
	 * A grade in the reader's language.
	 * @param grade its number in the order of its kind, from 1; 0 for none
	 * @throws ResponseStatusException 404 where there is no such grade
	 */
	public String of(GradeKind kind, int grade) {
		if (grade < 0 || grade > kind.size()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (grade == GradeKind.NONE) {
			return this.texts.text("outlook.ungraded");
		}
		return switch (kind) {
			case VALUE -> ValueGrade.values()[grade - 1].name();
			case CREDIT -> CreditGrade.values()[grade - 1].name();
			case RELATIONSHIP -> this.texts.text("outlook.grade." + RelationshipGrade.values()[grade - 1].code());
			case CHURN -> this.texts.text("outlook.band." + ChurnBand.values()[grade - 1]);
		};
	}

	/** The grade of a record in the reader's language; its number from 1. */
	public String promised(Promise promise, int grade) {
		return switch (promise) {
			case VALUE -> of(GradeKind.VALUE, grade);
			case RFM_CLASS -> this.texts.text("rfm.class." + RfmClass.values()[grade - 1]);
			case CREDIT -> of(GradeKind.CREDIT, grade);
			case RELATIONSHIP -> of(GradeKind.RELATIONSHIP, grade);
		};
	}

}
