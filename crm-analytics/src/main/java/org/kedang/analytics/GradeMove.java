package org.kedang.analytics;

/**
 * How many customers came from one grade to another between two runs.
 *
 * @param kind of which grades
 * @param was the grade in the earlier run, from 1; 0 for none
 * @param now the grade in the later run; 0 for none
 * @param customers how many
 */
public record GradeMove(GradeKind kind, int was, int now, int customers) {

	/** Which way they went. */
	public Way way() {
		if (this.was == GradeKind.NONE) {
			return Way.NEW;
		}
		if (this.now == GradeKind.NONE) {
			return Way.GONE;
		}
		if (this.was == this.now) {
			return Way.STAYED;
		}
		return this.kind.isBetter(this.was, this.now) ? Way.ROSE : Way.FELL;
	}

	/** Which way customers can go. */
	public enum Way {

		ROSE, FELL, STAYED, NEW, GONE

	}

}
