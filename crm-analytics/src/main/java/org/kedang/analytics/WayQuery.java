package org.kedang.analytics;

import org.kedang.analytics.GradeMove.Way;

/**
 * Which customers who all went the same way are listed, from whichever grade to whichever
 * other.
 *
 * @param kind of which grades
 * @param earlier the number of the run that knew them as they were
 * @param later the number of the run that knows them as they are
 * @param way which way
 * @param afterValue {@link GradedCustomer#place()} of the last one of the page before;
 * infinity for the first page
 * @param afterCustomer that one's id
 */
public record WayQuery(GradeKind kind, long earlier, long later, Way way, double afterValue,
		long afterCustomer) implements MovedQuery {

	/** The first page. */
	public static WayQuery first(GradeKind kind, long earlier, long later, Way way) {
		return new WayQuery(kind, earlier, later, way, Double.POSITIVE_INFINITY, Long.MAX_VALUE);
	}

	@Override
	public String condition() {
		boolean falling = this.kind.isBetter(2, 1);
		return switch (this.way) {
			case ROSE -> falling ? "n.grade < w.grade" : "n.grade > w.grade";
			case FELL -> falling ? "n.grade > w.grade" : "n.grade < w.grade";
			case STAYED -> "n.grade = w.grade";
			case NEW -> "w.grade is null and n.grade is not null";
			case GONE -> "n.grade is null and w.grade is not null";
		};
	}

	@Override
	public boolean includes(GradeMove move) {
		return move.way() == this.way;
	}

}
