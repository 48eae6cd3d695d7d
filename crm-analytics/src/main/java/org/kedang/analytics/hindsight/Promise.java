package org.kedang.analytics.hindsight;

/**
 * What grades of each kind promise, which is what they are held against.
 */
public enum Promise {

	/**
	 * Value A to D: who brought more will bring more. Comes true: bought again, and for
	 * how much.
	 */
	VALUE(4, 365),

	/** The eight RFM classes, which have no order: bought again, and for how much. */
	RFM_CLASS(8, 365),

	/**
	 * Credit AAA to D: who has more points is less likely to pay an invoice more than 30
	 * days late. Besides: owed more than the limit suggested.
	 */
	CREDIT(8, 365),

	/**
	 * Relationship R1 to R5: who is closer is more likely to buy. Besides: was in
	 * contact.
	 */
	RELATIONSHIP(5, 90);

	private final int grades;

	private final int longest;

	Promise(int grades, int longest) {
		this.grades = grades;
		this.longest = longest;
	}

	/** How many grades there are. */
	public int grades() {
		return this.grades;
	}

	/** The most days it is looked at what came. */
	public int longest() {
		return this.longest;
	}

	/** Whether it is told by amounts too. */
	public boolean hasAmounts() {
		return this == VALUE || this == RFM_CLASS;
	}

	/** Whether grades go from the best to the worst. */
	public boolean hasOrder() {
		return this != RFM_CLASS;
	}

	/** Whether what may come is an ill, which better grades see less of. */
	boolean isIll() {
		return this == CREDIT;
	}

}
