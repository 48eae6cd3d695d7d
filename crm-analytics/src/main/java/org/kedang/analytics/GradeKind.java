package org.kedang.analytics;

import java.util.List;
import java.util.stream.Stream;

import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.rfm.ValueGrade;

/**
 * Grades of which two runs can be held against each other. A grade is its number in the
 * order of its kind, from 1; who has none has {@link #NONE}.
 */
public enum GradeKind {

	/** A to D, the best first. */
	VALUE(RunPartition.RFM, "ascii(value_grade) - ascii('A') + 1", ValueGrade.values().length),

	/** AAA to D, the best first. */
	CREDIT(RunPartition.OUTLOOK, OutlookQuery.Kind.CREDIT.column(), CreditGrade.values().length),

	/** R1 to R5, the closest first. */
	RELATIONSHIP(RunPartition.OUTLOOK, OutlookQuery.Kind.RELATIONSHIP.column(), RelationshipGrade.values().length),

	/** High, medium and low risk: the worst first. */
	CHURN(RunPartition.OUTLOOK, OutlookQuery.Kind.CHURN.column(), ChurnBand.values().length);

	/** No grade. */
	public static final int NONE = 0;

	private final String table;

	private final String column;

	private final int size;

	GradeKind(String table, String column, int size) {
		this.table = table;
		this.column = column;
		this.size = size;
	}

	/** The grades' short names in their order: A to D, AAA to D, R1 to R5. */
	public List<String> codes() {
		return switch (this) {
			case VALUE -> Stream.of(ValueGrade.values()).map(ValueGrade::name).toList();
			case CREDIT -> Stream.of(CreditGrade.values()).map(CreditGrade::name).toList();
			case RELATIONSHIP -> Stream.of(RelationshipGrade.values()).map(RelationshipGrade::code).toList();
			case CHURN -> Stream.of(ChurnBand.values()).map(ChurnBand::name).toList();
		};
	}

	/** Whether it may be set by hand; a risk is foretold and not awarded. */
	public boolean isAwarded() {
		return this != CHURN;
	}

	/** How many grades there are. */
	public int size() {
		return this.size;
	}

	/** Whether it is good for a customer to come from one grade to another. */
	boolean isBetter(int was, int now) {
		return (this == CHURN) ? now > was : now < was;
	}

	/**
	 * Selects {@code customer_id} and {@code grade} of one run, whose number stands in
	 * the statement so that its partition alone is planned.
	 */
	String of(long run) {
		return "(select customer_id, %s as grade from %s where run_id = %d)".formatted(this.column, this.table, run);
	}

}
