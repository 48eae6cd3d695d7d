package org.kedang.analytics.relationship;

/** How close a customer is, the closest first: R1 to R5. */
public enum RelationshipGrade {

	/** R1 战略, from 80 points on. */
	STRATEGIC(80),

	/** R2 紧密, from 60. */
	CLOSE(60),

	/** R3 一般, from 40. */
	ORDINARY(40),

	/** R4 疏远, from 20. */
	DISTANT(20),

	/** R5 断联. */
	LOST_TOUCH(Double.NEGATIVE_INFINITY);

	private final double from;

	RelationshipGrade(double from) {
		this.from = from;
	}

	/** The grade of so many points. */
	static RelationshipGrade of(double points) {
		for (RelationshipGrade grade : values()) {
			if (points >= grade.from) {
				return grade;
			}
		}
		return LOST_TOUCH;
	}

	/** From how many points on it is given; from any for the last one. */
	public double from() {
		return this.from;
	}

	/** Its short name, R1 to R5. */
	public String code() {
		return "R" + (ordinal() + 1);
	}

}
