package org.kedang.analytics;

/**
 * Which customers who came from one grade to another are listed, and after whom the page
 * begins.
 *
 * @param kind of which grades
 * @param earlier the number of the run that knew them as they were
 * @param later the number of the run that knows them as they are
 * @param was the grade then, from 1; 0 for none
 * @param now the grade in the later run, from 1; 0 for none, of whom there was one then
 * @param afterValue {@link GradedCustomer#place()} of the last one of the page before;
 * infinity for the first page
 * @param afterCustomer that one's id
 */
public record MoveQuery(GradeKind kind, long earlier, long later, int was, int now, double afterValue,
		long afterCustomer) implements MovedQuery {

	/** The first page. */
	public static MoveQuery first(GradeKind kind, long earlier, long later, int was, int now) {
		return new MoveQuery(kind, earlier, later, was, now, Double.POSITIVE_INFINITY, Long.MAX_VALUE);
	}

	@Override
	public String condition() {
		return "n.grade %s and w.grade %s".formatted(is(this.now), is(this.was));
	}

	@Override
	public boolean includes(GradeMove move) {
		return move.was() == this.was && move.now() == this.now;
	}

	private static String is(int grade) {
		return (grade == GradeKind.NONE) ? "is null" : "= " + grade;
	}

}
